package vn.donghanh.supportreferral;

import static vn.donghanh.security.Permission.CASE_READ;
import static vn.donghanh.security.Permission.SUPPORT_ARRANGE;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.loop.BusinessStepRow;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffQueries;

/** Queries of the Centre's pages on the referrals for support of a case. */
@UseCases(reads = true)
public class SupportReferralQueries {
    /** Steps that the worker records for the partner or the client. */
    private static final List<SupportStep> ANSWERS =
            List.of(SupportStep.ACCEPT, SupportStep.DECLINE, SupportStep.CONCLUDE, SupportStep.CONCLUDE_WITHOUT);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    SupportReferralRepository referrals;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    SupportSharingProvider sharing;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    NeedProvider needProvider;

    @Inject
    CurrentUser user;

    @Requires(CASE_READ)
    @AuditAction("support-referral.list")
    public CaseSupportView list(String number) {
        CaseView caseView = caseFiles.get(number);
        List<SupportReferral> all = referrals.findByCase(caseView.id());
        Map<OrganisationId, String> names = partners.names(all.stream()
                .map(SupportReferral::partner)
                .filter(Objects::nonNull)
                .toList());
        boolean mayArrange = mayArrange(caseView);
        return new CaseSupportView(
                caseHeaders.header(caseView),
                all.stream().map(referral -> row(referral, names)).toList(),
                List.copyOf(SupportSlip.kinds()),
                mayArrange ? offeredNeeds(caseView) : List.of(),
                mayArrange);
    }

    @Requires(CASE_READ)
    @AuditAction("support-referral.view")
    public SupportReferralView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        SupportReferral referral = referrals.get(caseView.id(), ref);
        OrganisationId partner = referral.partner();
        boolean mayArrange = mayArrange(caseView);
        boolean mayRecord = mayRecord(caseView);
        boolean maySend = mayArrange && referral.status().allows(SupportStep.SEND, BusinessSource.CENTRE);
        return new SupportReferralView(
                caseHeaders.header(caseView),
                row(referral, partners.names(partner == null ? List.of() : List.of(partner))),
                needLabel(caseView, referral),
                referral.sentOn(),
                referral.helpedOn(),
                referral.outcomeKey(),
                maySend ? sending.prepare(caseView, referral.kind(), referral.code(), option -> true) : null,
                SupportSlip.preselected(referral.kind()),
                referral.isSent() && user.may(SUPPORT_ARRANGE) ? disclosures.getSent(caseView, referral.code()) : null,
                steps(referral),
                mayRecord ? answers(referral) : List.of(),
                mayRecord && referral.status().allows(SupportStep.CANCEL, BusinessSource.CENTRE),
                mayRecord ? completableTasks(caseView, referral) : List.of(),
                referral.isSent() ? disclosures.countPictures(caseView, referral.code()) : 0,
                mayArrange && sharing.mayShare(referral));
    }

    private List<AnswerOption> answers(SupportReferral referral) {
        return ANSWERS.stream()
                .map(step -> new AnswerOption(
                        step,
                        Stream.of(BusinessSource.CLIENT, BusinessSource.PARTNER_BY_LETTER)
                                .filter(source -> referral.status().allows(step, source))
                                .toList()))
                .filter(answer -> !answer.sources().isEmpty())
                .toList();
    }

    private @Nullable String needLabel(CaseView caseView, SupportReferral referral) {
        return referral.needKey() == null
                ? null
                : needs(caseView).stream()
                        .filter(need -> need.key().equals(referral.needKey()))
                        .map(NeedSummary::labelKey)
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the needs that something new may answer: not those that the client has withdrawn. */
    private List<NeedSummary> offeredNeeds(CaseView caseView) {
        return needs(caseView).stream().filter(need -> !need.withdrawn()).toList();
    }

    private List<NeedSummary> needs(CaseView caseView) {
        return needProvider.needs(caseView);
    }

    private boolean mayArrange(CaseView caseView) {
        return caseView.isOpen() && user.may(SUPPORT_ARRANGE);
    }

    /** Returns whether the user may record how something goes on that was begun, which a merge does not end. */
    private boolean mayRecord(CaseView caseView) {
        return caseView.isRunning() && user.may(SUPPORT_ARRANGE);
    }

    private List<TaskKind> completableTasks(CaseView caseView, SupportReferral referral) {
        return Stream.concat(
                        tasks.ownOpenKinds(caseView, referral.ref()).stream()
                                .filter(kind -> kind == TaskKind.SUPPORT_ASK),
                        sending.completableTasks(caseView, referral.code()).stream())
                .sorted()
                .toList();
    }

    private static SupportReferralRow row(SupportReferral referral, Map<OrganisationId, String> names) {
        OrganisationId partner = referral.partner();
        return new SupportReferralRow(
                referral.ref(),
                referral.code().value(),
                referral.kind(),
                referral.status(),
                referral.helpKey(),
                partner == null ? null : names.get(partner),
                referral.statusSince(),
                referral.status() == SupportStatus.SENT ? referral.replyDue() : null);
    }

    private List<BusinessStepRow<SupportStatus, SupportStep>> steps(SupportReferral referral) {
        List<SupportTransition> moves = referrals.findTransitions(referral);
        return BusinessStepRow.rows(moves, staff.names(BusinessStepRow.recorders(moves)));
    }
}
