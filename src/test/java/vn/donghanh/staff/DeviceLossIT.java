package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.missing;
import static vn.donghanh.testing.Refusals.refused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.security.AccessDenied;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.TimeSource;

/** A lost device takes three people: who lost it, the administrator, and a supervisor. */
@ExtendWith(ArquillianExtension.class)
class DeviceLossIT {
    private static final String OWN = "mười con vịt trên cánh đồng";

    @Inject
    Crew crew;

    @Inject
    SignIn signIn;

    @Inject
    Proofs proofs;

    @Inject
    Enrolment enrolment;

    @Inject
    FirstPassphrase firstPassphrase;

    @Inject
    AccountService service;

    @Inject
    DeviceLossService losses;

    @Inject
    Sessions sessions;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    private final String username = "l" + Refs.random().substring(0, 10);
    private String ref;
    private String invitation;
    private String code;

    @BeforeEach
    void someoneHasASecondFactor() {
        crew.aboard();
        crew.as("admin1", () -> {
            StaffDetails details = new StaffDetails("Người Mất Máy", "Máy", FormOfAddress.BAN, crew.unitOf("lead1"));
            invitation = service.invite(new Username(username), details).code();
            ref = crew.ref(username);
            service.grant(ref, Role.SOCIAL_WORKER);
        });
        firstPassphrase.choose(username, invitation, OWN, address());
        enrol(enter());
    }

    @Test
    void theCodeOpensNothingUntilASupervisorVouchesForHer() {
        crew.as("admin1", () -> code = losses.issue(ref).code());
        String token = enter();
        refused(StaffRule.LOSS_NOT_CONFIRMED, () -> proofs.beginAnew(token, code));
        assertThat(sessions.standing(token).state()).isEqualTo(Standing.State.HALF);

        String other = enter();
        crew.as("lead1", () -> losses.confirm(waiting()));
        refused(StaffRule.CODE_NOT_VALID, () -> proofs.beginAnew(token, "AAAA-BBBB-CCCC"));
        proofs.beginAnew(token, code.toLowerCase(java.util.Locale.ROOT));
        assertThat(sessions.standing(token).state())
                .as("she still has to set up something new")
                .isEqualTo(Standing.State.HALF);
        assertThat(sessions.standing(token).who().secondFactor()).isFalse();
        assertThat(sessions.standing(other).state()).isEqualTo(Standing.State.ENDED);
        enrol(token);
        assertThat(sessions.standing(token).state()).isEqualTo(Standing.State.OPEN);
        refused(StaffRule.CODE_NOT_VALID, () -> proofs.beginAnew(enter(), code));
    }

    @Test
    void confirmationByAnotherUnitOrAnAdministratorDoesNotCount() {
        crew.as("admin1", () -> {
            losses.issue(ref);
            assertThatThrownBy(losses::waiting).isInstanceOf(AccessDenied.class);
        });
        crew.as("lead1", () -> code = waiting());
        crew.as("lead2", () -> {
            assertThat(losses.waiting()).noneMatch(row -> row.username().equals(username));
            missing(() -> losses.confirm(code));
        });
        crew.as("director1", () -> losses.confirm(waiting()));
    }

    @Test
    void whoIssuedTheCodeOrLostTheDeviceDoesNotVouchInAnyRole() {
        for (Role voucher : Role.values()) {
            if (voucher.holds(Permission.DEVICE_LOSS_CONFIRM)) {
                Set<Role> both = EnumSet.of(Role.SYSADMIN, voucher);
                crew.holding(both, "lead1", () -> losses.issue(ref));
                crew.as("director1", () -> code = waiting());
                crew.holding(both, "lead1", () -> refused(StaffRule.LOSS_BY_ANOTHER, () -> losses.confirm(code)));
                crew.holding(
                        EnumSet.of(voucher),
                        username,
                        () -> refused(StaffRule.LOSS_BY_ANOTHER, () -> losses.confirm(code)));
            }
        }
    }

    @Test
    void aRefusedAndAnOldCodeOpenNothing() {
        crew.as("admin1", () -> code = losses.issue(ref).code());
        crew.as("lead1", () -> losses.refuse(waiting()));
        refused(StaffRule.CODE_NOT_VALID, () -> proofs.beginAnew(enter(), code));
        crew.as("admin1", () -> code = losses.issue(ref).code());
        crew.as("lead1", () -> losses.confirm(waiting()));
        time.at(
                clock.instant().plus(Duration.ofHours(24)),
                () -> refused(StaffRule.CODE_NOT_VALID, () -> proofs.beginAnew(enter(), code)));
    }

    @Test
    void nobodyIssuesACodeForHerselfNorForAnAccountWithNothingToLose() {
        crew.as("admin1", () -> {
            refused(StaffRule.FACTOR_NONE, () -> losses.issue(crew.ref("worker1")));
            refused(StaffRule.FACTOR_NONE, () -> losses.issue(crew.ref("admin1")));
        });
        assertThatThrownBy(() -> new DeviceLoss(crew.id("admin1"), "", crew.id("admin1"), clock.instant()))
                .isInstanceOf(RuleViolation.class);
    }

    private String waiting() {
        return losses.waiting().stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private String enter() {
        return signIn.enter(username, OWN, address(), "Firefox, Linux").token();
    }

    private void enrol(String token) {
        PhoneApp phone = new PhoneApp(enrolment.begin(token).secret());
        enrolment.confirm(token, phone.codeAt(clock.instant()));
    }

    /** Somewhere nobody has tried from before. */
    private static String address() {
        return "test-" + Refs.random();
    }
}
