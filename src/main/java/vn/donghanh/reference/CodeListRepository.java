package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.shared.NotFoundException;

/** Stores the items of code lists. */
@ApplicationScoped
class CodeListRepository {
    @PersistenceContext
    EntityManager em;

    void add(CodeListItem item) {
        em.persist(item);
    }

    boolean exists(String list) {
        return em.find(CodeList.class, list) != null;
    }

    /** Returns the lists, each with the number of items that may be chosen on that day. */
    List<CodeListService.Summary> findSummaries(LocalDate today) {
        return em.createQuery(
                        """
                        select new vn.donghanh.reference.CodeListService$Summary(l.code, l.nameVi, l.nameEn,
                            (select count(i) from CodeListItem i where i.listCode = l.code and i.validFrom <= :today
                                and (i.validTo is null or i.validTo >= :today))) from CodeList l order by l.place""",
                        CodeListService.Summary.class)
                .setParameter("today", today)
                .getResultList();
    }

    List<CodeListItemView> findItems(String list) {
        return em.createQuery(CodeListQueries.ITEM, CodeListItemView.class)
                .setParameter("list", list)
                .getResultList();
    }

    /** @throws NotFoundException when the list has no such item */
    CodeListItem getLatest(String list, String code) {
        return em
                .createQuery(
                        """
                        select i from CodeListItem i where i.listCode = :list and i.code = :code
                        order by i.validFrom desc""",
                        CodeListItem.class)
                .setParameter("list", list)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
