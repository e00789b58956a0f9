package dev.backstory.web.node;

import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL that a node shares with all others.
 *
 * @param url e.g. {@code jdbc:postgresql://database:5432/backstory}
 * @param user the role of the application, which may add to what happened and not change it
 * @param owner the role that makes and changes tables; only migrations and the building of views anew need it
 * @param connections the most that the node has at a time, beside one by which nodes wake each other
 */
@ConfigurationProperties("backstory.database")
public record NodeDatabase(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue Owner owner,
        @DefaultValue("8") int connections) {

    /** Its name and password. */
    record Owner(@Nullable String user, @Nullable String password) {
        @Override
        public String toString() {
            return "Owner[" + user + "]";
        }
    }

    /** The application's connections, each a new one: for who keeps his. */
    public DataSource unpooled() {
        return source(user, password);
    }

    /** The owner's, each a new one. */
    DataSource ownersConnections() {
        return source(owner.user(), owner.password());
    }

    private DataSource source(@Nullable String as, @Nullable String with) {
        var source = new DriverManagerDataSource();
        source.setUrl(url == null ? "" : url);
        source.setUsername(as);
        source.setPassword(with);
        source.setConnectionProperties(parameters());
        return source;
    }

    /** What the code relies on, whatever the address says. */
    static Properties parameters() {
        var parameters = new Properties();
        parameters.setProperty("currentSchema", "view,public");
        parameters.setProperty("reWriteBatchedInserts", "true");
        parameters.setProperty("tcpKeepAlive", "true");
        parameters.setProperty("ApplicationName", "backstory");
        return parameters;
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "NodeDatabase[" + url + ", " + user + "]";
    }
}
