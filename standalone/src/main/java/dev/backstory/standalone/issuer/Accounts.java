package dev.backstory.standalone.issuer;

import dev.backstory.web.caller.Directory;
import dev.backstory.web.caller.Person;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Whom the issuer gives tokens to: each account is an OAuth client with a secret. */
@Component
@Conditional(OwnTokens.class)
class Accounts implements RegisteredClientRepository {
    /** This issuer's name in the directory, whatever its URL. */
    static final String ISSUER = "standalone";

    static final String SUBJECT = "backstory.subject";

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final int SECRET_BYTES = 32;
    private static final int SLUG_MAX = 30;

    private final JdbcClient database;
    private final Directory directory;
    private final PasswordEncoder passwords;
    private final boolean demo;

    record NewAccount(UUID person, String clientId, String secret) {
        /** Not the secret, lest it come into a log. */
        @Override
        public String toString() {
            return "account " + clientId + " of " + person;
        }
    }

    private record Row(String clientId, String secretHash, String name) {}

    Accounts(
            JdbcClient database,
            Directory directory,
            PasswordEncoder passwords,
            ObjectProvider<DemoAccounts> demoAccounts) {
        this.database = database;
        this.directory = directory;
        this.passwords = passwords;
        this.demo = demoAccounts.getIfAvailable() != null;
    }

    /** Makes an account for a new person; its secret is known to the caller alone.
     *
     * @param demo whether the account, like those of the demo, works only where the demo is on
     */
    NewAccount add(String name, boolean demo) {
        var id = UUID.randomUUID();
        var clientId = slug(name) + "-" + id.toString().substring(0, 8);
        var secret = randomSecret();
        return new NewAccount(add(clientId, id, name, demo, secret).person(), clientId, secret);
    }

    /** Makes an account with this client id and secret, unless there is one. */
    Person add(String clientId, UUID id, String name, boolean demo, String secret) {
        var person = directory.register(ISSUER, clientId, id, name, demo);
        database.sql("insert into directory.account (client_id, person, secret_hash) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(clientId, person.person(), passwords.encode(secret))
                .update();
        return person;
    }

    static String randomSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (demo && DemoAccounts.NAMES.contains(clientId)) {
            return client(clientId, DemoAccounts.subject(clientId), "{noop}" + clientId, clientId);
        }
        return database.sql("""
                        select client_id, secret_hash, name from directory.account join directory.person using (person)
                        where client_id = ? and (not demo or ?)""")
                .params(clientId, demo)
                .query(Row.class)
                .optional()
                .map(row -> client(row.clientId(), row.clientId(), row.secretHash(), row.name()))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** Called to store a secret hashed anew: nothing here asks for that. */
    @Override
    public void save(RegisteredClient client) {}

    private static RegisteredClient client(String clientId, String subject, String secretHash, String name) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientName(name)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(
                        ClientSettings.builder().setting(SUBJECT, subject).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    private static String slug(String name) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "account" : slug.substring(0, Math.min(slug.length(), SLUG_MAX));
    }
}
