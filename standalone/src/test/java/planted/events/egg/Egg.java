package planted.events.egg;

import planted.events.hen.Hen;

public interface Egg {
    Hen hatches();
}
