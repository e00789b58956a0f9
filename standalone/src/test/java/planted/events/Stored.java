package planted.events;

import org.springframework.jdbc.core.simple.JdbcClient;

record Stored(JdbcClient database) {}
