package vn.donghanh.service.livelihood;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.LivelihoodDeliveryQueries;
import vn.donghanh.service.LivelihoodDeliveryQueries.GivenSupport;
import vn.donghanh.service.LivelihoodLookTasks;
import vn.donghanh.service.LookWindow;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Reads what was given for a livelihood, with what the client said of it later. */
@UseCases(reads = true)
public class LivelihoodQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    LivelihoodDeliveryQueries deliveries;

    @Inject
    LivelihoodLookRepository looks;

    @Inject
    LivelihoodLookTasks tasks;

    @Inject
    ConsentPolicy consents;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(Permission.CASE_READ)
    @AuditAction("service.list-livelihood")
    public LivelihoodView list(String number) {
        CaseView caseView = caseFiles.get(number);
        List<LivelihoodLook> all = looks.findByCase(caseView.id());
        Map<String, List<LivelihoodLook>> byLine = all.stream().collect(Collectors.groupingBy(LivelihoodLook::lineRef));
        Map<StaffId, String> names =
                staff.names(all.stream().map(LivelihoodLook::recordedBy).collect(Collectors.toSet()));
        boolean mayRecord = caseView.isRunning() && user.may(Permission.SERVICE_RECORD);
        LocalDate today = CentreTime.today(clock);
        Function<LocalDate, LookWindow> windows = tasks.windows();
        NoContactReason noContact = consents.findNoContactReason(caseView).orElse(null);
        return new LivelihoodView(
                caseHeaders.header(caseView),
                noContact,
                deliveries.findGiven(caseView).stream()
                        .map(support -> row(
                                support,
                                windows.apply(support.day()),
                                byLine.getOrDefault(support.lineRef(), List.of()),
                                noContact,
                                names,
                                mayRecord,
                                today))
                        .toList());
    }

    private static LivelihoodLookRow row(
            GivenSupport support,
            LookWindow window,
            List<LivelihoodLook> held,
            @Nullable NoContactReason noContact,
            Map<StaffId, String> names,
            boolean mayRecord,
            LocalDate today) {
        return new LivelihoodLookRow(
                support,
                window,
                LivelihoodResult.of(
                        window, held.stream().map(LivelihoodLook::answer).toList(), today),
                noContact,
                held.stream()
                        .map(look ->
                                new LivelihoodLookRow.Look(look.answer(), look.heldOn(), names.get(look.recordedBy())))
                        .toList(),
                mayRecord && !today.isBefore(window.from()));
    }
}
