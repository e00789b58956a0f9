package dev.backstory.standalone.issuer;

import dev.backstory.web.caller.Directory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Accounts whose secrets everyone knows: in memory only, and only where the demo is on. */
@Component
@Conditional(OwnTokens.class)
@ConditionalOnBooleanProperty("backstory.demo")
public class DemoAccounts {
    public static final List<String> NAMES =
            List.of("admin", "manager", "owner", "team", "stakeholder", "auditor", "outsider");

    DemoAccounts(Directory directory) {
        for (var name : NAMES) {
            directory.register(Accounts.ISSUER, subject(name), person(name), name, true);
        }
    }

    /** The same in every installation. */
    public static UUID person(String name) {
        return UUID.nameUUIDFromBytes(("backstory-demo:" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Another than the client's id: an account outside the demo may have the same name. */
    static String subject(String name) {
        return "demo:" + name;
    }
}
