package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.person.PersonAccess;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.PersonRef;

/** A person is seen through a case that one was granted, and in no other way. */
@ApplicationScoped
class SeenThroughCases implements PersonAccess {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseAccess access;

    @Override
    public PersonRef personOf(String caseNumber) {
        return files.see(caseNumber).person();
    }

    @Override
    public void require(PersonRef person) {
        if (caseNumbers(Set.of(person)).isEmpty()) {
            throw new NotFound();
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
}
