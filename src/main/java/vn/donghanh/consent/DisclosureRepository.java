package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.person.PersonErased;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;

/**
 * Repository of disclosures. {@link #SHOWN} is the single predicate of what a partner user sees, shared by the detail, list and
 * count queries.
 */
@ApplicationScoped
class DisclosureRepository {
    /**
     * Addressed to the user's organisation for one of these scopes, not ended, and not of a person with whom the user has a conflict.
     */
    private static final String SHOWN =
            """
            d.organisationId = :addressee and d.scope in :scopes
            and not exists (select 1 from DisclosureEnd k where k.disclosureRef = d.ref and k.goneAt <= :now
                and not exists (select 1 from DisclosureReopening o where o.closingId = k.id))
            and not exists (select 1 from ReaderConflict n where n.disclosureRef = d.ref and n.staffId = :reader)""";

    private static final String LISTED =
            " from ShownDisclosure s join Disclosure d on d.id = s.disclosureId where s.organisationId = :addressee and %s and "
                    + CaseAccess.forEachRow(SHOWN) + " order by s.disclosureId desc";

    /** Until when a disclosure without an end is shown. A literal: as a parameter it finds nothing on MariaDB. */
    private static final String FOREVER = "datetime 9999-12-31 00:00:00";

    /** Of one scope and without an end: read in the order of an index. */
    private static final String LASTING = LISTED.formatted("s.scope = :scope and s.shownUntil = " + FOREVER);

    /** The few that have ended and are still shown. */
    private static final String ENDING =
            LISTED.formatted("s.scope in :scopes and s.shownUntil > :now and s.shownUntil < " + FOREVER);

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void add(Object row) {
        em.persist(row);
    }

    /** Stores a disclosure, which its partner sees until it is ended. Nobody else can end it before this transaction has. */
    void addShown(Disclosure disclosure) {
        em.persist(disclosure);
        em.createNativeQuery(
                        "insert into shown_disclosure (disclosure_id, organisation_id, scope, shown_until) values (?1, ?2, ?3, timestamp'9999-12-31 00:00:00')")
                .setParameter(1, disclosure.id())
                .setParameter(2, disclosure.addressee().value())
                .setParameter(3, disclosure.scope().name())
                .executeUpdate();
    }

    /**
     * Writes until when these disclosures are shown, after they were ended or reopened. Of two transactions that change the same one, the second waits here for the first and
     * then counts what that one recorded.
     */
    void updateShown(Collection<String> refs) {
        if (refs.isEmpty()) {
            return;
        }
        List<Long> ids = em.createQuery("select d.id from Disclosure d where d.ref in :refs order by d.id", Long.class)
                .setParameter("refs", refs)
                .getResultList();
        em.createNativeQuery(
                        "select disclosure_id from shown_disclosure where disclosure_id in (:ids) order by disclosure_id for update")
                .setParameter("ids", ids)
                .getResultList();
        em.createNativeQuery(
                        """
                        insert into shown_disclosure (disclosure_id, organisation_id, scope, shown_until)
                        select d.id, d.organisation_id, d.scope, coalesce((select min(k.gone_at) from donghanh_log.disclosure_closing k
                            where k.disclosure_ref = d.ref
                            and not exists (select 1 from donghanh_log.disclosure_reopening o where o.closing_id = k.id)),
                            timestamp'9999-12-31 00:00:00')
                        from donghanh_log.disclosure d where d.id in (:ids)
                        on duplicate key update shown_until = values(shown_until)""")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Ends all disclosures of an erased person at once. */
    void onPersonErased(@Observes PersonErased event) {
        Instant now = clock.instant();
        List<String> shown = em.createQuery(
                        """
                        select d.ref from Disclosure d where d.personRef = :person and not exists
                        (select 1 from DisclosureEnd k where k.disclosureRef = d.ref and k.goneAt <= :now
                        and not exists (select 1 from DisclosureReopening o where o.closingId = k.id))""",
                        String.class)
                .setParameter("person", event.person())
                .setParameter("now", now)
                .getResultList();
        shown.forEach(ref -> em.persist(new DisclosureEnd(ref, DisclosureEndReason.CONSENT_WITHDRAWN, now, null, now)));
        updateShown(shown);
    }

    /** The newest first. */
    List<Disclosure> findShownTo(OrganisationId addressee, Set<ConsentScope> scopes, int most) {
        return findNewest("d", Disclosure.class, addressee, scopes, most);
    }

    List<DisclosureCode> findCodesShownTo(OrganisationId addressee, Set<ConsentScope> scopes, int most) {
        return findNewest("d.code", DisclosureCode.class, addressee, scopes, most);
    }

    private <T> List<T> findNewest(
            String selected, Class<T> type, OrganisationId addressee, Set<ConsentScope> scopes, int most) {
        String select = "select d.id, " + selected;
        return Stream.concat(
                        scopes.stream().map(scope -> em.createQuery(select + LASTING, Object[].class)
                                .setParameter("scope", scope)),
                        Stream.of(em.createQuery(select + ENDING, Object[].class)))
                .flatMap(query -> bindReader(query, addressee, scopes).setMaxResults(most).getResultList().stream())
                .sorted(Comparator.comparing((Object[] row) -> (Long) row[0]).reversed())
                .limit(most)
                .map(row -> type.cast(row[1]))
                .toList();
    }

    /**
     * @param code as it appears in the URL
     * @throws NotFoundException if the current user of this partner sees no such disclosure
     */
    Disclosure getShown(String code, OrganisationId addressee, Set<ConsentScope> scopes) {
        return DisclosureCode.parse(code)
                .flatMap(parsed -> bindReader(
                                em.createQuery(
                                        "select d from Disclosure d where d.code = :code and " + SHOWN,
                                        Disclosure.class),
                                addressee,
                                scopes)
                        .setParameter("code", parsed)
                        .getResultList()
                        .stream()
                        .findFirst())
                .orElseThrow(NotFoundException::new);
    }

    private <Q extends Query> Q bindReader(Q query, OrganisationId addressee, Set<ConsentScope> scopes) {
        query.setParameter("addressee", addressee);
        query.setParameter("scopes", scopes);
        query.setParameter("now", clock.instant());
        query.setParameter("reader", user.id());
        return query;
    }

    boolean hasReaderConflict(DisclosureCode code, StaffId reader) {
        return !em.createQuery(
                        "select n.id from ReaderConflict n join Disclosure d on d.ref = n.disclosureRef where d.code = :code and n.staffId = :reader",
                        Long.class)
                .setParameter("code", code)
                .setParameter("reader", reader)
                .getResultList()
                .isEmpty();
    }

    /** Returns the disclosures of a case, newest first. Callers must have checked access to the case. */
    List<Disclosure> findByCase(CaseId caseId) {
        return em.createQuery("select d from Disclosure d where d.caseId = :c order by d.id desc", Disclosure.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    @Nullable
    Disclosure findByCase(CaseId caseId, DisclosureCode code) {
        return findByCase(caseId).stream()
                .filter(disclosure -> disclosure.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Returns the effective ends; those of reopened disclosures are left out. */
    List<DisclosureEnd> findClosings(Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select k from DisclosureEnd k where k.disclosureRef in :refs
                                and not exists (select 1 from DisclosureReopening o where o.closingId = k.id) order by k.id""",
                                DisclosureEnd.class)
                        .setParameter("refs", refs)
                        .getResultList();
    }

    /** Returns the serial numbers of the pictures of a disclosure, in order. */
    List<Integer> findPictureSerials(String disclosureRef) {
        return em.createQuery(
                        "select p.serial from DisclosedPicture p where p.disclosureRef = :ref order by p.serial",
                        Integer.class)
                .setParameter("ref", disclosureRef)
                .getResultList();
    }

    /** Returns the numbers of pictures by disclosure; those without any are missing. */
    Map<String, Long> countPictures(Collection<String> disclosureRefs) {
        return disclosureRefs.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select p.disclosureRef, count(p) from DisclosedPicture p where p.disclosureRef in :refs group by p.disclosureRef",
                                Object[].class)
                        .setParameter("refs", disclosureRefs)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    int countPictures(CaseId caseId, DisclosureCode code) {
        return em.createQuery(
                        "select count(p) from DisclosedPicture p join Disclosure d on d.ref = p.disclosureRef where d.caseId = :c and d.code = :code",
                        Long.class)
                .setParameter("c", caseId.value())
                .setParameter("code", code)
                .getSingleResult()
                .intValue();
    }

    @Nullable
    DisclosedPicture findPicture(String disclosureRef, int serial) {
        return em
                .createQuery(
                        "select p from DisclosedPicture p where p.disclosureRef = :ref and p.serial = :serial",
                        DisclosedPicture.class)
                .setParameter("ref", disclosureRef)
                .setParameter("serial", serial)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    List<DisclosureBasis> findBases(Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select b from DisclosureBasis b where b.disclosureRef in :refs order by b.id",
                                DisclosureBasis.class)
                        .setParameter("refs", refs)
                        .getResultList();
    }
}
