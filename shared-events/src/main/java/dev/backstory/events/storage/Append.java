package dev.backstory.events.storage;

import dev.backstory.events.Provenance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Writes the events of one transaction: salts, a block of positions from the one counter, then the rows. */
final class Append {
    private static final String EVENT = """
            insert into log.event (position, event_id, aggregate_type, aggregate_id, sequence, event_type, \
            event_revision, time_stamp, payload, meta_data, product_id, occurred, recorded, payload_commitment, \
            metadata_commitment) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SALT =
            "insert into log.event_salt (event_id, payload_salt, metadata_salt) values (?, ?, ?)";

    private record Sealed(
            DomainEventMessage<?> message,
            Provenance provenance,
            SerializedObject<byte[]> payload,
            SerializedObject<byte[]> metaData,
            byte[] payloadSalt,
            byte[] metaDataSalt) {}

    private Append() {}

    /** The batch that inserts these events, all of one product; the counter is taken last, it is held to the commit. */
    static PreparedStatement prepare(Connection connection, List<? extends EventMessage<?>> events, Serializer json)
            throws SQLException {
        var sealed = new ArrayList<Sealed>(events.size());
        for (var event : events) {
            sealed.add(seal((DomainEventMessage<?>) event, json));
        }
        insertSalts(connection, sealed);
        var position = takePositions(connection, sealed);
        var statement = connection.prepareStatement(EVENT);
        for (var event : sealed) {
            bind(statement, position, event);
            statement.addBatch();
            note(position++, event);
        }
        return statement;
    }

    private static Sealed seal(DomainEventMessage<?> message, Serializer json) {
        return new Sealed(
                message,
                ProvenanceMetaData.from(message.getMetaData()),
                message.serializePayload(json, byte[].class),
                message.serializeMetaData(json, byte[].class),
                Commitments.salt(),
                Commitments.salt());
    }

    private static void insertSalts(Connection connection, List<Sealed> events) throws SQLException {
        try (var statement = connection.prepareStatement(SALT)) {
            for (var event : events) {
                statement.setString(1, event.message().getIdentifier());
                statement.setBytes(2, event.payloadSalt());
                statement.setBytes(3, event.metaDataSalt());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static long takePositions(Connection connection, List<Sealed> events) throws SQLException {
        var product = theProductOf(events);
        var last = events.getLast().provenance();
        try (var statement = connection.prepareStatement("select log.take_positions(?, ?, ?, ?)")) {
            statement.setInt(1, events.size());
            statement.setObject(2, product);
            statement.setObject(3, at(last.occurred()));
            statement.setObject(4, at(last.recorded()));
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static UUID theProductOf(List<Sealed> events) {
        var product = events.getFirst().provenance().productId();
        for (var event : events) {
            if (!event.provenance().productId().equals(product)) {
                throw new IllegalArgumentException("One transaction records the events of one product");
            }
        }
        return product;
    }

    private static void bind(PreparedStatement statement, long position, Sealed event) throws SQLException {
        var message = event.message();
        var payload = event.payload();
        var provenance = event.provenance();
        statement.setLong(1, position);
        statement.setString(2, message.getIdentifier());
        statement.setString(3, message.getType());
        statement.setString(4, message.getAggregateIdentifier());
        statement.setLong(5, message.getSequenceNumber());
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setString(8, provenance.recorded().toString());
        statement.setBytes(9, payload.getData());
        statement.setBytes(10, event.metaData().getData());
        statement.setObject(11, provenance.productId());
        statement.setObject(12, at(provenance.occurred()));
        statement.setObject(13, at(provenance.recorded()));
        statement.setBytes(14, Commitments.of(event.payloadSalt(), payload.getData()));
        statement.setBytes(
                15, Commitments.of(event.metaDataSalt(), event.metaData().getData()));
    }

    private static void note(long position, Sealed event) {
        var message = event.message();
        Appended.note(new Appended.Entry(
                message.getIdentifier(),
                EventNames.of(message.getPayloadType()),
                position,
                message.getAggregateIdentifier(),
                message.getSequenceNumber() + 1,
                event.provenance().commandId()));
    }

    private static OffsetDateTime at(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
