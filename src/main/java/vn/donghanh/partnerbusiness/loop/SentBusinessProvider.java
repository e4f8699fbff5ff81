package vn.donghanh.partnerbusiness.loop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessProvider;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;

/**
 * Finds and counts the records of a feature that were sent to partners. Their entity {@code B} has a {@code caseId}, a {@code code}, a {@code status}
 * and the {@code organisationId} to which it was sent.
 */
public abstract class SentBusinessProvider<B> implements PartnerBusinessProvider {
    private final Class<B> type;
    private final Set<PartnerBusinessKind> kinds;
    private final Set<? extends Enum<?>> unanswered;
    private final String waiting;

    @PersistenceContext
    EntityManager em;

    /** @param unanswered the statuses in which a record waits for the partner's answer */
    protected SentBusinessProvider(Class<B> type, Set<PartnerBusinessKind> kinds, Set<? extends Enum<?>> unanswered) {
        this(type, kinds, unanswered, "");
    }

    /**
     * @param unanswered the statuses in which a record waits for the partner's answer
     * @param further a further condition in JPQL on {@code b} under which it waits, beginning with {@code and}
     */
    protected SentBusinessProvider(
            Class<B> type, Set<PartnerBusinessKind> kinds, Set<? extends Enum<?>> unanswered, String further) {
        this.type = type;
        this.kinds = Set.copyOf(kinds);
        this.unanswered = Set.copyOf(unanswered);
        this.waiting = "b.organisationId is not null and b.status in :unanswered " + further;
    }

    /** Returns where these records stand, with a constant number of statements. */
    protected abstract List<PartnerBusiness> businesses(List<B> sent);

    @Override
    public Set<PartnerBusinessKind> kinds() {
        return kinds;
    }

    /** @throws NotFoundException if no record of this feature was sent to this organisation under this code */
    protected B getSentTo(OrganisationId organisation, DisclosureCode code) {
        return loadSentTo(organisation, List.of(code)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    public List<PartnerBusiness> findSentTo(OrganisationId organisation, Collection<DisclosureCode> codes) {
        return codes.isEmpty() ? List.of() : businesses(loadSentTo(organisation, codes));
    }

    /** Found by their codes: of an organisation, the database would read everything that it was ever sent. */
    private List<B> loadSentTo(OrganisationId organisation, Collection<DisclosureCode> codes) {
        return em.createQuery(
                        select("b") + " where b.code in :codes and "
                                + CaseAccess.forEachRow("b.organisationId = :organisation"),
                        type)
                .setParameter("organisation", organisation)
                .setParameter("codes", codes)
                .getResultList();
    }

    @Override
    public int countWaiting(OrganisationId organisation, Collection<DisclosureCode> codes) {
        return codes.isEmpty()
                ? 0
                : em.createQuery(
                                select("count(b)") + " where b.code in :codes and "
                                        + CaseAccess.forEachRow("b.organisationId = :organisation") + " and "
                                        + waiting,
                                Long.class)
                        .setParameter("organisation", organisation)
                        .setParameter("codes", codes)
                        .setParameter("unanswered", unanswered)
                        .getSingleResult()
                        .intValue();
    }

    @Override
    public Map<CaseId, Long> countAwaited(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                select("b.caseId, count(b)") + " where b.caseId in :cases and " + waiting
                                        + " group by b.caseId",
                                Object[].class)
                        .setParameter("cases", cases.stream().map(CaseId::value).toList())
                        .setParameter("unanswered", unanswered)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> (Long) row[1]));
    }

    private String select(String what) {
        return "select " + what + " from " + type.getSimpleName() + " b";
    }
}
