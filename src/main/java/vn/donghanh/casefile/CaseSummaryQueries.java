package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.PersonRef;

/** Summarises the cases in a feature's list, restricted to those visible to the reader, in a constant number of SQL statements. Called inside a use case. */
@ApplicationScoped
public class CaseSummaryQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    AliasQueries aliases;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /** @param alias null for a reader who may not see aliases */
    public record SummaryRow(String number, @Nullable String alias, TriageLevel level) implements Serializable {}

    /** Returns the open cases that the reader manages, last changed first. */
    public List<SummaryRow> findManagedByReader(int most) {
        List<CaseView> managed = access
                .bind(em.createQuery(
                        "select c from CaseFile c where c.erasedAt is null and c.managerId = :manager and c.openCase = true and "
                                + CaseAccess.forEachRow(CaseAccess.FULLY_VISIBLE) + " order by c.updatedAt desc, c.id",
                        CaseFile.class))
                .setParameter("manager", user.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(CaseFile::view)
                .toList();
        Map<PersonRef, String> names = aliases(managed);
        return managed.stream().map(caseView -> row(caseView, names)).toList();
    }

    /** Returns those cases to which the reader has full access or access to this section. */
    public Map<CaseId, SummaryRow> findVisible(Collection<CaseId> caseIds, CaseSection section) {
        List<CaseView> found = access
                .bind(em.createQuery(
                        "select c from CaseFile c where c.erasedAt is null and c.id in :ids and "
                                + CaseAccess.visibleInSection(section),
                        CaseFile.class))
                .setParameter("ids", caseIds.stream().map(CaseId::value).toList())
                .getResultList()
                .stream()
                .map(CaseFile::view)
                .toList();
        Map<PersonRef, String> names = aliases(found);
        return found.stream().collect(Collectors.toMap(CaseView::id, caseView -> row(caseView, names)));
    }

    /** Names the cases in the audit log, since their clients are named to the reader. */
    private Map<PersonRef, String> aliases(List<CaseView> found) {
        found.forEach(caseView -> auditContext.about("case", caseView.number().value()));
        return user.may(Permission.ALIAS_SEE)
                ? aliases.open(found.stream().map(CaseView::person).collect(Collectors.toSet()))
                : Map.of();
    }

    private static SummaryRow row(CaseView caseView, Map<PersonRef, String> names) {
        return new SummaryRow(caseView.number().value(), names.get(caseView.person()), caseView.level());
    }
}
