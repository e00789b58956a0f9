package dev.backstory.web.caller;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The directory's rows. */
interface PersonRepository extends Repository<PersonEntity, UUID> {
    Optional<PersonEntity> findByPerson(UUID person);

    Optional<PersonEntity> findByIssuerAndSubject(String issuer, String subject);

    List<PersonEntity> findByIssuer(String issuer);

    /** By name; {@code pattern} is one of LIKE's, {@code except} the beginning of issuers whose people are left out. */
    @Query("""
            select p from PersonEntity p where lower(p.name) like lower(:pattern) escape '\\' and p.demo = :demo
            and p.issuer not like concat(:except, '%') order by lower(p.name), p.person limit :max""")
    List<PersonEntity> findNamed(String pattern, boolean demo, String except, int max);

    /** Enters a row unless its person or its issuer and subject are there. */
    @Modifying(clearAutomatically = true)
    @Transactional
    @NativeQuery("""
            insert into directory.person (person, issuer, subject, name, demo)
            values (:person, :issuer, :subject, :name, :demo) on conflict do nothing""")
    void enter(UUID person, String issuer, String subject, String name, boolean demo);

    /** Enters a row under the id that a file gives, unless it is there, and notes that the file names that person. */
    @Modifying(clearAutomatically = true)
    @Transactional
    @NativeQuery("call directory.enter_named(:person, :issuer, :name, :demo)")
    void enterNamed(UUID person, String issuer, String name, boolean demo);

    /** Makes the person of this id, who was only named in a file, the one of this issuer and subject. */
    @Modifying(clearAutomatically = true)
    @Transactional
    @NativeQuery("call directory.claim_named(:person, :issuer, :subject, :name, :demo)")
    void claim(UUID person, String issuer, String subject, String name, boolean demo);

    @Modifying(clearAutomatically = true)
    @Transactional
    @NativeQuery("update directory.person set name = :name where person = :person")
    void rename(UUID person, String name);
}
