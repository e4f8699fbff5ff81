package vn.donghanh.partnerbusiness.inbox;

import static vn.donghanh.security.Permission.PARTNER_BUSINESS_ANSWER;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureCodeQueries;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.document.sharing.SharedPageQueries;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessAccess.DisclosedBusiness;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Queries of a partner's pages on what was sent to it. */
@UseCases(reads = true)
public class PartnerBusinessQueries {
    private static final int MAX_HITS = 10;

    @Inject
    PartnerBusinessAccess access;

    @Inject
    DisclosureCodeQueries disclosureCodes;

    @Inject
    SharedPageQueries sharedPages;

    @Inject
    PartnerQueries partners;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-business.list")
    public PartnerInboxView list() {
        Instant now = clock.instant();
        LocalDate today = CentreTime.day(now);
        List<PartnerBusinessRow> all = access.loadAll().stream()
                .map(listed -> PartnerBusinessRow.of(
                        listed.business(), listed.disclosure().content(), now))
                .toList();
        all.forEach(row -> auditContext.about("disclosure", row.code()));
        List<PartnerBusinessRow> inProgress = filter(
                all,
                row -> row.phase() == BusinessPhase.IN_PROGRESS && !row.isExpectedBy(today),
                Comparator.comparing((PartnerBusinessRow row) -> row.pendingKey() == null)
                        .thenComparing(PartnerBusinessRow::nextDay, Comparator.nullsLast(Comparator.naturalOrder())));
        return new PartnerInboxView(
                partners.name(access.organisation()),
                filter(
                        all,
                        row -> row.isExpectedBy(today),
                        Comparator.comparing(
                                        PartnerBusinessRow::nextDay, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(
                                        PartnerBusinessRow::nextTime, Comparator.nullsLast(Comparator.naturalOrder()))),
                filter(
                        all,
                        row -> row.phase().isWaiting(),
                        Comparator.comparing(
                                PartnerBusinessRow::answerDue, Comparator.nullsLast(Comparator.naturalOrder()))),
                inProgress,
                filter(
                        all,
                        row -> row.phase().isOver(),
                        Comparator.comparing(PartnerBusinessRow::since).reversed()),
                (int) inProgress.stream()
                        .filter(row -> row.pendingKey() != null)
                        .count());
    }

    /** Finds the codes in the inbox that contain the search text, newest first. No content is decrypted. */
    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-business.search")
    public List<String> findCodes(String typed) {
        List<String> codes =
                disclosureCodes
                        .findShownTo(access.organisation(), access.scopes(), PartnerBusinessAccess.MAX_ROWS)
                        .stream()
                        .filter(code -> code.matches(typed))
                        .limit(MAX_HITS)
                        .map(DisclosureCode::value)
                        .toList();
        codes.forEach(code -> auditContext.about("disclosure", code));
        return codes;
    }

    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-business.view")
    public PartnerBusinessView get(@Nullable String code) {
        DisclosedBusiness disclosed = access.load(code);
        BusinessDetail detail = disclosed.detail();
        DisclosureContent content = disclosed.disclosure().content();
        Instant now = clock.instant();
        return new PartnerBusinessView(
                PartnerBusinessRow.of(disclosed.business(), content, now),
                PartnerBusinessKind.visible(disclosed.business().phase(), content),
                detail.question(),
                detail.steps(),
                detail.history(),
                detail.last(),
                detail.last() != null && detail.last().isUndoableAt(now),
                isOpened(disclosed)
                        ? sharedPages.findNumbers(
                                disclosed.disclosure().code(),
                                disclosed.business().kind().scope())
                        : List.of(),
                detail.own());
    }

    /**
     * Returns a page of a document that came with a slip, as a JPEG with the reader across it.
     *
     * @param number as in {@link PartnerBusinessView#sharedPages()}
     */
    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-business.view-document")
    public byte[] getPage(@Nullable String code, int number) {
        DisclosedBusiness disclosed = access.load(code);
        if (!isOpened(disclosed)) {
            throw new NotFoundException();
        }
        return sharedPages.get(
                disclosed.disclosure().code(), disclosed.business().kind().scope(), number);
    }

    private static boolean isOpened(DisclosedBusiness disclosed) {
        return disclosed.business().phase() != BusinessPhase.UNOPENED;
    }

    private static List<PartnerBusinessRow> filter(
            List<PartnerBusinessRow> all,
            Predicate<PartnerBusinessRow> condition,
            Comparator<PartnerBusinessRow> order) {
        return all.stream().filter(condition).sorted(order).toList();
    }
}
