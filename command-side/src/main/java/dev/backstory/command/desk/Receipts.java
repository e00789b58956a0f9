package dev.backstory.command.desk;

import dev.backstory.command.rule.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers each answer under its actor's idempotency key, in the transaction that made it true. */
@Component
class Receipts {
    private record Receipt(byte[] bodyHash, String answer) {}

    private final JdbcClient database;
    private final JsonMapper json;

    Receipts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Takes the key to the end of the transaction.
     *
     * @return the answer that was given under it, if any
     * @throws Refused.InProgress if another transaction has it
     * @throws Refused.KeyReused if it was used with another body
     */
    <A> Optional<A> claim(UUID actor, String key, byte[] bodyHash, Class<A> answered) {
        var free = database.sql("select pg_try_advisory_xact_lock(?)")
                .param(lockOf(actor, key))
                .query(Boolean.class)
                .single();
        if (!free) {
            throw new Refused.InProgress();
        }
        return database.sql("select body_hash, answer from command.receipt where actor = ? and key = ?")
                .params(actor, key)
                .query((row, number) -> new Receipt(row.getBytes(1), row.getString(2)))
                .optional()
                .map(receipt -> answer(receipt, bodyHash, answered));
    }

    void keep(UUID actor, String key, byte[] bodyHash, Object answer, Instant recorded) {
        database.sql("insert into command.receipt (actor, key, body_hash, answer, recorded) values (?, ?, ?, ?, ?)")
                .params(actor, key, bodyHash, json.writeValueAsString(answer), recorded.atOffset(ZoneOffset.UTC))
                .update();
    }

    private <A> A answer(Receipt receipt, byte[] bodyHash, Class<A> answered) {
        if (!MessageDigest.isEqual(receipt.bodyHash(), bodyHash)) {
            throw new Refused.KeyReused();
        }
        return json.readValue(receipt.answer(), answered);
    }

    private static long lockOf(UUID actor, String key) {
        return ByteBuffer.wrap(Sha256.of((actor + "\n" + key).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
