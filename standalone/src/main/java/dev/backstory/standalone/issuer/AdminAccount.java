package dev.backstory.standalone.issuer;

import dev.backstory.standalone.database.DataFolder;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The first account of an installation without a demo: its secret is made once and put where its owner finds it. */
@Component
@Conditional(OwnTokens.class)
@ConditionalOnBooleanProperty(name = "backstory.demo", havingValue = false)
class AdminAccount {
    static final String CLIENT_ID = "admin";
    static final String SECRET_FILE = "admin.secret";

    AdminAccount(Accounts accounts, DataFolder folder) {
        if (accounts.findByClientId(CLIENT_ID) == null) {
            var secret = folder.readOrWrite(SECRET_FILE, Accounts::randomSecret);
            accounts.add(CLIENT_ID, UUID.randomUUID(), CLIENT_ID, false, secret);
        }
    }
}
