package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PersonRef;

/**
 * Reads in which units persons lived during a period, for statistics only: addresses are decrypted here and not
 * returned. The audit event says that addresses were counted.
 */
@ApplicationScoped
public class ResidenceQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    PersonFieldRepository fields;

    @Inject
    AuditContext auditContext;

    /**
     * An address valid on some day of the period, without its text.
     *
     * @param unit the unit as recorded; null when only a text was given
     * @param missing why there is none; null when there is one
     */
    public record Residence(@Nullable Integer unit, @Nullable MissingReason missing) implements Serializable {}

    /** A residence with the time in which it was in force; {@code until} is null as long as it is. */
    public record DatedResidence(Residence residence, @Nullable Instant until) implements Serializable {
        /** Whether it was in force on some day after the one with which a period begins. */
        public boolean isAfter(LocalDate from) {
            return until == null || until.isAfter(CentreTime.endOf(from));
        }
    }

    /** Returns the residences of those persons who have any, in the order of recording, with one statement. */
    public Map<PersonRef, List<Residence>> between(LocalDate from, LocalDate to, Collection<PersonRef> people) {
        auditContext.about("counted", IdentityField.ADDRESS.name());
        Map<PersonRef, List<Residence>> found = new HashMap<>();
        dated(from, to, people)
                .forEach((person, residences) -> found.put(
                        person,
                        residences.stream().map(DatedResidence::residence).toList()));
        return found;
    }

    /** As {@link #between}, with the time of each, for a copy in memory; leaves no audit event. */
    public Map<PersonRef, List<DatedResidence>> dated(LocalDate from, LocalDate to, Collection<PersonRef> people) {
        Set<PersonRef> persons = Set.copyOf(people);
        Map<PersonRef, List<DatedResidence>> found = new HashMap<>();
        em
                .createQuery(
                        "select f from PersonField f where f.field = :address and f.recordedAt <= :end"
                                + " and (f.supersededAt is null or f.supersededAt > :begin)"
                                + " order by f.recordedAt, f.position, f.ref",
                        PersonField.class)
                .setParameter("address", IdentityField.ADDRESS)
                .setParameter("begin", CentreTime.endOf(from))
                .setParameter("end", CentreTime.endOf(to))
                .getResultList()
                .stream()
                .filter(field -> persons.contains(field.person()) && field.isHistorical())
                .forEach(field -> add(field, found));
        return found;
    }

    private void add(PersonField field, Map<PersonRef, List<DatedResidence>> found) {
        try {
            Residence residence = field.holdsValue()
                    ? new Residence(RecordedAddress.read(fields.open(field)).unit(), null)
                    : new Residence(null, field.status().missing());
            found.computeIfAbsent(field.person(), person -> new ArrayList<>())
                    .add(new DatedResidence(residence, field.supersededAt()));
        } catch (KeysDestroyedException destroyed) {
            // the person's keys are destroyed, so the address is unknown
        }
    }
}
