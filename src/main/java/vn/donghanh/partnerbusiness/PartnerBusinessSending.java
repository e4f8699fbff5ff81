package vn.donghanh.partnerbusiness;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentPolicy.ValidConsent;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.person.ResidenceLookup;
import vn.donghanh.person.profile.FormOfAddressQueries;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/**
 * Sends a business to a partner, withdraws it and settles the tasks about it, for the use cases of the feature to which it belongs. Must be called
 * inside a use case that has checked access to the case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class PartnerBusinessSending {
    /** Task kinds that the worker completes by hand. */
    private static final Set<TaskKind> COMPLETABLE_TASKS = Set.of(
            TaskKind.PARTNER_ENDED,
            TaskKind.PARTNER_COMPLETED,
            TaskKind.PARTNER_NOT_RECEIVED,
            TaskKind.PARTNER_CORRECTED);

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    FormOfAddressQueries addresses;

    @Inject
    ResidenceLookup residences;

    @Inject
    ConsentPolicy consents;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Returns what the form for sending shows: the partners of this kind, those near the client's residence first.
     *
     * @param code of the slip; null if it is given when sending
     * @param suitable which of them can take it on
     */
    public SendingView prepare(
            CaseView caseView,
            PartnerBusinessKind kind,
            @Nullable DisclosureCode code,
            Predicate<PartnerOption> suitable) {
        List<PartnerOption> options =
                findRecipients(kind).stream().filter(suitable).toList();
        ResidenceLookup.Units home =
                residences.units(caseView.person(), caseView.number().value());
        Set<String> near = partners.findServing(options, home.units());
        Map<ConsentScope, Map<OrganisationId, ValidConsent>> valid = consents.findValidConsents(caseView.id());
        Map<OrganisationId, ValidConsent> agreed = valid.getOrDefault(kind.scope(), Map.of());
        Map<OrganisationId, ValidConsent> named = kind.identityScope()
                .map(scope -> valid.getOrDefault(scope, Map.of()))
                .orElse(Map.of());
        Set<OrganisationId> readers = staff.organisationsWith(kind.role());
        boolean mayRecordConsent = user.may(Permission.CONSENT_RECORD);
        return new SendingView(
                kind,
                code == null ? null : code.value(),
                options.stream()
                        .map(option -> new RecipientOption(
                                option,
                                near.contains(option.ref()),
                                readers.contains(option.id()),
                                agreed.get(option.id()),
                                named.get(option.id())))
                        .sorted(Comparator.comparing(option -> !option.near()))
                        .toList(),
                home.altered(),
                caseView.ageBand().requiresChildPath(),
                consents.latestExpiry(),
                addresses.get(caseView.person(), caseView.ageBand().isMinor()),
                mayRecordConsent ? consents.witnesses() : List.of(),
                mayRecordConsent);
    }

    /**
     * Composes the content of a slip: the neutral name of the programme and these rows.
     *
     * @throws IllegalArgumentException for a field that slips of this kind do not hold
     */
    public DisclosureContent compose(PartnerBusinessKind kind, List<DisclosureContent.DisclosedRow> rows) {
        List<DisclosureContent.DisclosedRow> all = new ArrayList<>();
        all.add(DisclosureContent.DisclosedRow.of(PartnerBusinessKind.PROGRAMME, "@" + kind.programmeKey()));
        for (DisclosureContent.DisclosedRow row : rows) {
            if (!kind.fields().contains(row.field())) {
                throw new IllegalArgumentException(kind + " discloses no " + row.field());
            }
            all.add(row);
        }
        return new DisclosureContent(all);
    }

    /**
     * Returns the organisation selected in the form.
     *
     * @throws RuleViolationException if it is not valid today, or not one to which this kind goes
     */
    public PartnerOption requireRecipient(
            PartnerBusinessKind kind, @Nullable String ref, Predicate<PartnerOption> suitable) {
        return findRecipients(kind).stream()
                .filter(option -> option.ref().equals(ref) && suitable.test(option))
                .findFirst()
                .orElseThrow(() -> RuleViolationException.at("recipient", PartnerBusinessRule.RECIPIENT_NOT_SUITABLE));
    }

    /**
     * Sends what worker and client have just read, and opens the task that watches for the answer.
     *
     * @return when the answer is due
     * @throws RuleViolationException if the client has not consented to this partner, or no guardian has for a minor
     */
    public Instant send(
            CaseView caseView,
            PartnerBusinessKind kind,
            DisclosureCode code,
            PartnerOption recipient,
            DisclosureContent content) {
        requireGuardianConsent(caseView, kind, recipient);
        disclosures.send(
                caseView,
                new DisclosureService.NewDisclosure(code, recipient.id(), kind.scope(), Set.of(), content, false));
        Instant due = deadlines.due(kind.reply(), clock.instant());
        taskOpener.openForManager(caseView.id(), TaskKind.PARTNER_REPLY, code.value(), due);
        return due;
    }

    /** Takes it away from the partner at once, and drops the tasks about it. */
    public void withdraw(CaseId caseId, DisclosureCode code) {
        withdraw(caseId, code, DisclosureEndReason.WITHDRAWN);
    }

    void withdraw(CaseId caseId, DisclosureCode code, DisclosureEndReason reason) {
        disclosures.close(caseId, code, reason);
        taskEnder.dropAbout(caseId, code.value(), TaskKind.PARTNER_REPLY, TaskKind.PARTNER_NOT_RECEIVED);
    }

    /** Returns the open tasks about it that the user may complete by hand. */
    public List<TaskKind> completableTasks(CaseView caseView, DisclosureCode code) {
        return openTasks.ownOpenKinds(caseView, code.value()).stream()
                .filter(COMPLETABLE_TASKS::contains)
                .sorted()
                .toList();
    }

    /** Completes those tasks: another way was found, or a correction of the partner was read. */
    public void completeTasks(CaseView caseView, DisclosureCode code) {
        taskEnder.completeAbout(caseView.id(), code.value(), COMPLETABLE_TASKS.toArray(TaskKind[]::new));
    }

    private List<PartnerOption> findRecipients(PartnerBusinessKind kind) {
        LocalDate today = CentreTime.today(clock);
        return kind.service()
                .map(service -> partners.findOffering(service, today))
                .orElseGet(() -> partners.findOfTypes(kind.recipients(), today));
    }

    /** Whether any consent exists is checked when the disclosure is written. */
    private void requireGuardianConsent(CaseView caseView, PartnerBusinessKind kind, PartnerOption recipient) {
        boolean withoutGuardian = kind.isGuardianRequired()
                && caseView.ageBand().requiresChildPath()
                && consents.findValidConsent(caseView.id(), kind.scope(), recipient.id())
                        .filter(consent -> consent.form() != ConsentMethod.GUARDIAN)
                        .isPresent();
        if (withoutGuardian) {
            throw RuleViolationException.at("how", PartnerBusinessRule.GUARDIAN_NEEDED);
        }
    }
}
