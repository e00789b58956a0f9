package planted.web.hen;

import planted.web.egg.Egg;

public interface Hen {
    Egg lays();
}
