package planted.query.hen;

import planted.query.egg.Egg;

public interface Hen {
    Egg lays();
}
