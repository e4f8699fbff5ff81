package vn.donghanh.document;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;

/**
 * Finds documents for the quick search: by the words of their type or of their title, newest first, among those that the reader may
 * open. Titles are decrypted and compared in memory, within a bound.
 */
@UseCases(reads = true)
public class DocumentSearchQueries {
    private static final int RESULT_LIMIT = 8;

    /** Documents that are read and compared: the newest ones of the cases that the reader sees. */
    private static final int READ_LIMIT = 300;

    private static final int MINIMUM_LENGTH = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    DocumentCipher cipher;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param type code of the list {@code document_type} */
    public record FoundDocument(String number, String ref, String title, String type) implements Serializable {}

    /** A document with its case, and whether the reader manages the case. */
    record Candidate(Document document, CaseNumber number, boolean managed) {}

    /** @param text words in any language of the list; words of a title in any order, with or without marks */
    @Requires(Permission.DOCUMENT_READ)
    @AuditAction("document.search")
    public List<FoundDocument> find(String text) {
        String sought = DocumentFilter.plain(text);
        if (sought.length() < MINIMUM_LENGTH) {
            return List.of();
        }
        List<String> types = codeLists.findValid(DocumentQueries.TYPES, CentreTime.today(clock)).stream()
                .filter(item -> DocumentFilter.plain(item.vi()).contains(sought)
                        || DocumentFilter.plain(item.en()).contains(sought))
                .map(CodeListItemView::code)
                .toList();
        List<String> words = Arrays.asList(sought.split("\\s+", -1));
        return candidates().stream()
                .filter(candidate -> mayRead(candidate))
                .filter(candidate -> types.contains(candidate.document().type())
                        || words.stream().allMatch(DocumentFilter.plain(cipher.title(candidate.document()))::contains))
                .limit(RESULT_LIMIT)
                .map(this::found)
                .toList();
    }

    /** Returns a hit, whose case and document the event of the search names. */
    private FoundDocument found(Candidate candidate) {
        Document document = candidate.document();
        auditContext.about("case", candidate.number().value());
        auditContext.about("document", document.ref());
        return new FoundDocument(candidate.number().value(), document.ref(), cipher.title(document), document.type());
    }

    private boolean mayRead(Candidate candidate) {
        Document document = candidate.document();
        return document.section()
                .mayBeReadBy(
                        user.roles(), candidate.managed(), document.addedBy().equals(user.id()));
    }

    private List<Candidate> candidates() {
        return access.bind(em.createQuery(
                        "select new vn.donghanh.document.DocumentSearchQueries$Candidate(d, c.number,"
                                + " case when c.managerId = :reader then true else false end)"
                                + " from Document d join CaseFile c on c.id = d.caseId where c.erasedAt is null and ("
                                + CaseAccess.LASTING + inSection(DocumentSection.HEALTH, CaseSection.HEALTH)
                                + inSection(DocumentSection.COUNSELLING, CaseSection.COUNSELLING)
                                + ") and d.status <> vn.donghanh.document.DocumentStatus.WITHDRAWN"
                                + " order by d.addedAt desc, d.id desc",
                        Candidate.class))
                .setMaxResults(READ_LIMIT)
                .getResultList();
    }

    private static String inSection(DocumentSection section, CaseSection covered) {
        return " or (d.section = vn.donghanh.document.DocumentSection." + section + " and "
                + CaseAccess.lastingInSection(covered) + ")";
    }
}
