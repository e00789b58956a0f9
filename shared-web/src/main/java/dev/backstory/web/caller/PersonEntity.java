package dev.backstory.web.caller;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the directory. It is written by statements that can tell whether it was there before. */
@Entity
@Immutable
@Table(schema = "directory", name = "person")
class PersonEntity {
    @Id
    private UUID person;

    private String issuer;
    private String subject;
    private String name;
    private boolean demo;

    @SuppressWarnings("NullAway") // filled from its row
    PersonEntity() {}

    Person asPerson() {
        return new Person(person, name, demo);
    }

    String subject() {
        return subject;
    }

    boolean isOnlyNamed() {
        return issuer.startsWith(Directory.IMPORTED);
    }
}
