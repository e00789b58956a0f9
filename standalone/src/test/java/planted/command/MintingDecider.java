package planted.command;

import java.util.UUID;
import planted.events.Ids;

final class MintingDecider {
    private MintingDecider() {}

    static UUID decide() {
        return Ids.next();
    }
}
