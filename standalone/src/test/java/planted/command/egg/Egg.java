package planted.command.egg;

import planted.command.hen.Hen;

public interface Egg {
    Hen hatches();
}
