package vn.donghanh.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.security.CurrentUser;

/** Repository of saved filters, also used by the queries that show them beside the list. */
@ApplicationScoped
public class SavedFilterRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    void add(SavedFilter filter) {
        em.persist(filter);
    }

    void remove(SavedFilter filter) {
        em.remove(filter);
    }

    public List<SavedFilter> findOwn() {
        return em.createQuery("select f from SavedFilter f where f.staffId = :me order by f.id", SavedFilter.class)
                .setParameter("me", user.id())
                .getResultList();
    }

    List<SavedFilterService.SavedFilterRow> findOwnRows() {
        return findOwn().stream()
                .map(filter -> new SavedFilterService.SavedFilterRow(
                        filter.ref(), CaseSearchCriteria.of(decode(filter.criteria()))))
                .toList();
    }

    static String encode(Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> decode(String criteria) {
        return Arrays.stream(criteria.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
