package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queries of code lists, for every screen that offers or shows their items. */
@ApplicationScoped
public class CodeListQueries {
    /** Every item with its latest labels; it began with its first. */
    static final String ITEM =
            """
            select new vn.donghanh.reference.CodeListItemView(i.listCode, i.code, i.place, i.vi, i.en, i.screenVi, i.screenEn,
                i.officialCode, i.category, (select min(f.validFrom) from CodeListItem f where f.listCode = i.listCode and f.code = i.code),
                i.validTo) from CodeListItem i where i.listCode = :list
                and not exists (select 1 from CodeListItem l where l.listCode = i.listCode and l.code = i.code
                    and l.validFrom > i.validFrom)
                order by i.place, i.id""";

    @PersistenceContext
    EntityManager em;

    /** Finds the items that may be chosen on a day, in the order of the list. */
    public List<CodeListItemView> findValid(String list, LocalDate day) {
        return findAll(list).stream().filter(item -> item.isValidOn(day)).toList();
    }

    /** Finds the items of several lists that may be chosen on a day, by list, with one statement. */
    public Map<String, List<CodeListItemView>> findValid(Collection<String> lists, LocalDate day) {
        return findAll(lists).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .filter(item -> item.isValidOn(day))
                        .toList()));
    }

    /** Finds all items of several lists including retired ones, by list, with one statement. */
    public Map<String, List<CodeListItemView>> findAll(Collection<String> lists) {
        return em
                .createQuery(ITEM.replace("= :list", "in :list"), CodeListItemView.class)
                .setParameter("list", lists)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(CodeListItemView::list));
    }

    /** Finds all items including retired ones by code, because records keep what was chosen. */
    public Map<String, CodeListItemView> findByCode(String list) {
        return findAll(list).stream().collect(Collectors.toMap(CodeListItemView::code, Function.identity()));
    }

    /** Returns whether a list has an item with that code that may be chosen on a day. */
    public boolean isValid(String list, String code, LocalDate day) {
        return findItem(list, code).filter(item -> item.isValidOn(day)).isPresent();
    }

    public Optional<CodeListItemView> findItem(String list, String code) {
        return findAll(list).stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private List<CodeListItemView> findAll(String list) {
        return em.createQuery(ITEM, CodeListItemView.class)
                .setParameter("list", list)
                .getResultList();
    }
}
