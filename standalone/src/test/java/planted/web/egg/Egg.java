package planted.web.egg;

import planted.web.hen.Hen;

public interface Egg {
    Hen hatches();
}
