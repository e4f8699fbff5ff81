package vn.donghanh.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.breakglass.BreakGlassRepository;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.person.PersonAccessProvider;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;

/** Grants access to a person through a visible case, and in no other way. */
@ApplicationScoped
class CasePersonAccessProvider implements PersonAccessProvider {
    private static final String PAIRS =
            """
            select p.id from DuplicatePair p join CaseFile c on c.personRef = p.personA join CaseFile d on d.personRef = p.personB
            where\s"""
                    + CaseAccess.COUNTED + " and " + CaseAccess.SECOND_COUNTED;

    /** A case merged into another one is not merged twice; when the merge is undone, its pairs become pending again. */
    private static final String UNDECIDED =
            """
             and p.decidedAt is null and c.status <> vn.donghanh.casefile.model.CaseStatus.MERGED
             and d.status <> vn.donghanh.casefile.model.CaseStatus.MERGED""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    BreakGlassRepository openings;

    @Override
    public PersonRef personOf(String caseNumber) {
        return caseFiles.get(caseNumber).person();
    }

    @Override
    public PersonRef personForField(String caseNumber) {
        return openings.findCaseWithOpenField(caseNumber).map(CaseView::person).orElseGet(() -> personOf(caseNumber));
    }

    @Override
    public boolean mayOpen(String caseNumber, IdentityField field) {
        return openings.findCaseWithOpenField(caseNumber)
                        .map(caseView -> openings.findOpenFields(caseView.id()).contains(field))
                        .orElse(false)
                || (user.may(Permission.IDENTITY_OPEN)
                        && CaseNumber.parse(caseNumber)
                                .map(access::isFullyVisible)
                                .orElse(false));
    }

    @Override
    public void require(PersonRef person) {
        if (caseNumbers(Set.of(person)).isEmpty()) {
            throw new NotFoundException();
        }
    }

    @Override
    public Map<PersonRef, String> caseNumbers(Collection<PersonRef> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = access.bind(em.createQuery(
                        "select c.personRef, c.number from CaseFile c where c.personRef in :persons and "
                                + CaseAccess.VISIBLE + " order by c.id",
                        Object[].class))
                .setParameter("persons", persons)
                .getResultList();
        Map<PersonRef, String> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put((PersonRef) row[0], ((CaseNumber) row[1]).value()));
        return numbers;
    }

    @Override
    public List<Long> pairsToDecide(Pairs wanted, int strength, int most) {
        String orderClause =
                switch (wanted) {
                    case UNWEIGHED -> " and p.strength is null order by p.foundAt, p.id";
                    case TELLING -> " and p.strength >= :strength order by p.strength desc, p.foundAt, p.id";
                };
        TypedQuery<Long> query =
                access.bind(em.createQuery(PAIRS + visiblePersons() + UNDECIDED + orderClause, Long.class));
        if (wanted == Pairs.TELLING) {
            query.setParameter("strength", strength);
        }
        return query.setMaxResults(most).getResultList();
    }

    @Override
    public boolean mayDecide(long pair) {
        return !access.bind(em.createQuery(PAIRS + visiblePersons() + " and p.id = :only", Long.class))
                .setParameter("only", pair)
                .getResultList()
                .isEmpty();
    }

    /** Returns the condition by which a pair that one supervisor can decide is left to that supervisor. */
    private String visiblePersons() {
        return user.roles().contains(Role.SUPERVISOR) ? "" : " and not " + CaseAccess.SAME_SUPERVISOR;
    }
}
