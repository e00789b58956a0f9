package planted.query.egg;

import planted.query.hen.Hen;

public interface Egg {
    Hen hatches();
}
