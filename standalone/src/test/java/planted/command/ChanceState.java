package planted.command;

import java.util.Random;

record ChanceState(Random random) {}
