package vn.donghanh.lawful;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

/** What authorities were told of one case, and that its client was told of it: for those who see the case, whether or not they see the register. */
@UseCases
public class LawfulGiven {
    private static final int MOST = 100;

    @Inject
    LawfulRequests requests;

    @Inject
    LawfulSeals seals;

    @Inject
    LawfulReading reading;

    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    CaseTasks tasks;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Requires({Permission.CASE_READ, Permission.CONSENT_WITHDRAW})
    @AuditAction("lawful-request.list-of-case")
    public GivenView page(String number) {
        CaseView file = files.see(number);
        List<LawfulRequest> found = requests.decidedAbout(file.id(), MOST);
        Map<String, LawfulLetter> letters =
                requests.letters(found.stream().map(LawfulRequest::ref).toList());
        Map<StaffId, String> names = staff.names(found.stream()
                .flatMap(one -> Stream.of(decision(one).decidedBy(), toldBy(one)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        LocalDate today = VietNam.day(clock.instant());
        return new GivenView(
                frames.frame(file),
                found.stream()
                        .map(one -> line(one, letters.get(one.ref()), names, today))
                        .toList());
    }

    /** She knows now. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("lawful-request.record-client-informed")
    public void tell(String number, String ref, @NotNull TellingWay how, @NotNull LocalDate on) {
        CaseView file = files.see(number);
        LawfulRequest request = requests.decidedAbout(file.id(), ref).orElseThrow(NotFound::new);
        trail.about("lawful", request.ref(), how.name());
        request.told(how, on, user.id(), clock.instant());
        tasks.doneAbout(file.id(), request.ref(), TaskKind.LAWFUL_TELL);
    }

    private GivenView.Line line(
            LawfulRequest one, @Nullable LawfulLetter letter, Map<StaffId, String> names, LocalDate today) {
        String ref = one.ref();
        Question asked = one.question();
        Decision decision = decision(one);
        StaffId toldBy = toldBy(one);
        return new GivenView.Line(
                ref,
                asked.authority(),
                seals.open("authority", ref, asked.authoritySealed()),
                seals.openOrNull("official", ref, asked.officialSealed()),
                decision.ground(),
                letter == null ? List.of() : letter.items(),
                letter == null ? null : seals.open(letter),
                decision.decidedAt(),
                names.get(decision.decidedBy()),
                reading.told(one),
                toldBy == null ? null : names.get(toldBy),
                user.may(Permission.CASE_WORK) && one.mayBeTold(today));
    }

    private static Decision decision(LawfulRequest decided) {
        return Objects.requireNonNull(decided.decision());
    }

    private static @Nullable StaffId toldBy(LawfulRequest decided) {
        ClientNotice notice = decided.notice();
        return notice == null ? null : notice.toldBy();
    }
}
