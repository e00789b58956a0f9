package planted.events.hen;

import planted.events.egg.Egg;

public interface Hen {
    Egg lays();
}
