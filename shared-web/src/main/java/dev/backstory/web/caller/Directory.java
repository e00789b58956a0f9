package dev.backstory.web.caller;

import dev.backstory.web.WebProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which person stands behind an issuer's subject. Only the person's id ever enters an event. */
@Component
public class Directory {
    /** How the issuers of people begin who were only named in a file; nobody calls as one of them or gets a role. */
    public static final String IMPORTED = "import:";

    private static final int KNOWN_MAX = 50_000;
    private static final int FOUND_MAX = 50;

    private final PersonRepository people;
    private final @Nullable String issuerAlias;
    private final Map<Subject, Person> known = new ConcurrentHashMap<>();

    private record Subject(String issuer, String subject) {}

    Directory(PersonRepository people, WebProperties properties) {
        this.people = people;
        this.issuerAlias = properties.issuerAlias();
    }

    /** The issuer as the directory knows it: by its alias, if it has one. */
    public String issuer(String url) {
        return issuerAlias == null ? url : issuerAlias;
    }

    /** The person behind the subject, entered now if never seen before.
     *
     * @param issuer as {@link #issuer(String)} says it
     * @param name what the token calls the person; null if it does not say
     */
    public Person personOf(String issuer, String subject, @Nullable String name) {
        var key = new Subject(issuer, subject);
        var person = known.get(key);
        if (person == null) {
            person = find(key).orElseGet(() -> enter(key, UUID.randomUUID(), name == null ? subject : name, false));
            remember(key, person);
        }
        return name == null || name.equals(person.name()) ? person : rename(key, person, name);
    }

    /** Enters a person with an id of the caller's choice; one that is already there stays as it is. */
    public Person register(String issuer, String subject, UUID person, String name, boolean demo) {
        return enter(new Subject(issuer, subject), person, name, demo);
    }

    /** Enters somebody who was only named somewhere, under the id there; whoever has that id here stays as they are. */
    public void enterNamed(String issuer, UUID person, String name, boolean demo) {
        people.enterNamed(person, issuer, name, demo);
    }

    /** The caller with this id; none who was only named in a file. */
    public Optional<Person> person(UUID person) {
        return people.findByPerson(person).filter(known -> !known.isOnlyNamed()).map(PersonEntity::asPerson);
    }

    /** The persons behind all subjects of an issuer. */
    public Map<String, UUID> subjects(String issuer) {
        return people.findByIssuer(issuer).stream()
                .collect(Collectors.toMap(
                        PersonEntity::subject, entity -> entity.asPerson().person()));
    }

    /** Callers whose name has this part, in any case, by name: those of demo accounts, or the others. At most 50. */
    public List<Person> named(String part, boolean demo) {
        var pattern = "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return people.findNamed(pattern, demo, IMPORTED, FOUND_MAX).stream()
                .map(PersonEntity::asPerson)
                .toList();
    }

    private Optional<Person> find(Subject key) {
        return people.findByIssuerAndSubject(key.issuer(), key.subject()).map(PersonEntity::asPerson);
    }

    private Person enter(Subject key, UUID person, String name, boolean demo) {
        people.enter(person, key.issuer(), key.subject(), name, demo);
        return find(key)
                .or(() -> claimed(key, person, name, demo))
                .orElseThrow(() -> new IllegalStateException("The id of " + key.subject() + " is another person's"));
    }

    /** Somebody whom only a file has named so far, under the very id. */
    private Optional<Person> claimed(Subject key, UUID person, String name, boolean demo) {
        people.claim(person, key.issuer(), key.subject(), name, demo);
        return find(key);
    }

    private Person rename(Subject key, Person person, String name) {
        people.rename(person.person(), name);
        var renamed = new Person(person.person(), name, person.demo());
        remember(key, renamed);
        return renamed;
    }

    private void remember(Subject key, Person person) {
        if (known.size() >= KNOWN_MAX) {
            known.clear();
        }
        known.put(key, person);
    }
}
