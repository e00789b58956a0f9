package planted.command.hen;

import planted.command.egg.Egg;

public interface Hen {
    Egg lays();
}
