package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

/** Tests the life cycle of an account and the validation of its details. */
class StaffAccountTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final OrganisationId CLINIC = new OrganisationId(9);
    private static final StaffDetails DETAILS = new StaffDetails(" Trần Thu Hà ", "Hà", Salutation.CHI, 3);

    /** The transition to each status. */
    private static final Map<AccountStatus, Consumer<StaffAccount>> TRANSITIONS = Map.of(
            AccountStatus.ACTIVE, account -> account.choosePassphrase("hash", false),
            AccountStatus.DISABLED, account -> account.disable(Instant.EPOCH),
            AccountStatus.INVITED, StaffAccount::reinvite);

    /** Transitions and their refusals, by current status. ACTIVE to ACTIVE is a new passphrase. */
    @ParameterizedTest
    @EnumSource
    void accountTransitionsAreCheckedFromEveryStatus(AccountStatus from) {
        TRANSITIONS.forEach((to, transition) -> {
            StaffAccount account = inStatus(from);
            boolean allowed =
                    switch (from) {
                        case INVITED -> to != AccountStatus.INVITED;
                        case ACTIVE -> to != AccountStatus.INVITED;
                        case DISABLED -> to == AccountStatus.INVITED;
                    };
            if (allowed) {
                transition.accept(account);
                assertThat(account.state()).isEqualTo(to);
            } else {
                assertRefused(
                        to == AccountStatus.ACTIVE ? StaffRule.ACCOUNT_DISABLED : StaffRule.STATE_NOT_REACHABLE,
                        () -> transition.accept(account));
                assertThat(account.state()).isEqualTo(from);
            }
        });
    }

    @Test
    void disablingAnAccountDeletesItsPassphrase() {
        StaffAccount account = inStatus(AccountStatus.ACTIVE);
        assertThat(account.passphraseHash()).isEqualTo("hash");
        account.updatePassphraseHash("better");
        assertThat(account.passphraseHash()).isEqualTo("better");
        account.disable(Instant.EPOCH);
        assertThat(account.passphraseHash()).isNull();
    }

    @Test
    void onlyStaffAccountsBelongToAUnit() {
        StaffAccount staff = inStatus(AccountStatus.INVITED);
        assertThat(staff.isStaff()).isTrue();
        assertThat(staff.organisationId()).isNull();
        assertThat(staff.worksIn(3)).isTrue();
        assertThat(staff.worksIn(4)).isFalse();
        StaffAccount partner = partner();
        assertThat(partner.isStaff()).isFalse();
        assertThat(partner.organisationId()).isEqualTo(CLINIC);
        assertThat(partner.worksIn(3)).isFalse();
        assertThat(partner.state()).isEqualTo(AccountStatus.INVITED);
        assertThatThrownBy(partner::details).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changeOfUnitIsReported() {
        StaffAccount account = inStatus(AccountStatus.ACTIVE);
        assertThat(account.updateDetails(new StaffDetails("Trần Hà", "Hà", Salutation.BAN, 3)))
                .isFalse();
        assertThat(account.updateDetails(DETAILS.withUnit(4))).isTrue();
        assertThat(account.details()).isEqualTo(new StaffDetails("Trần Thu Hà", "Hà", Salutation.CHI, 4));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAppOrAPasskeyIsASecondFactor(boolean app) {
        StaffAccount account = inStatus(AccountStatus.ACTIVE);
        assertThat(account.hasSecondFactor()).isFalse();
        account.updateSecondFactors(app, !app);
        assertThat(account.hasSecondFactor()).isTrue();
        assertThat(account.toAuthenticatedUser(Set.of(), null, false).passkey()).isEqualTo(!app);
        account.updateSecondFactors(false, false);
        assertThat(account.hasSecondFactor()).isFalse();
    }

    @Test
    void shortPassphraseIsRememberedUntilALongerOne() {
        StaffAccount account = inStatus(AccountStatus.ACTIVE);
        assertThat(account.hasShortPassphrase()).isFalse();
        account.choosePassphrase("hash", true);
        account.updatePassphraseHash("the same with other parameters");
        assertThat(account.hasShortPassphrase()).isTrue();
        account.choosePassphrase("hash", false);
        assertThat(account.hasShortPassphrase()).isFalse();
        account.recordPassphraseLength(true);
        assertThat(account.hasShortPassphrase()).isTrue();
    }

    @Test
    void viewsOfAnAccountShowItsData() {
        StaffAccount account = inStatus(AccountStatus.ACTIVE);
        account.updatePreferences("en", "dark");
        String ref = account.ref();
        assertThat(ref).isNotBlank();
        assertThat(account.username()).isEqualTo("thu.ha");
        assertThat(account.displayName()).isEqualTo("Trần Thu Hà");
        assertThat(account.id()).isEqualTo(new StaffId(1));
        assertThat(account.row("Phòng", NOW, List.of()))
                .isEqualTo(new AccountRow(ref, "thu.ha", "Trần Thu Hà", "Phòng", AccountStatus.ACTIVE, NOW, List.of()));
        RoleRow health = new RoleRow("r", Role.HEALTH_PARTNER, true);
        assertThat(account.partnerRow(NOW, null, List.of(health), true))
                .isEqualTo(new PartnerAccountRow(
                        ref, "thu.ha", "Trần Thu Hà", AccountStatus.ACTIVE, NOW, null, List.of(health), true, false));
        assertThat(account.toNewSession("token")).isEqualTo(new NewSession("token", "thu.ha", "en", "dark"));
        assertThat(account.member(Set.of(Role.SUPERVISOR)))
                .isEqualTo(new StaffMember(new StaffId(1), "thu.ha", "Trần Thu Hà", "Hà", Set.of(Role.SUPERVISOR), 3));
        assertThat(account.profile("Phòng", Set.of(), List.of(), 2, 15))
                .isEqualTo(new ProfileView(
                        "thu.ha",
                        "Trần Thu Hà",
                        "Hà",
                        Salutation.CHI,
                        "Phòng",
                        Set.of(),
                        "en",
                        "dark",
                        List.of(),
                        2,
                        15));
        assertThat(account.toAuthenticatedUser(Set.of(Role.SUPERVISOR), null, false))
                .isEqualTo(new AuthenticatedUser(
                        new StaffId(1),
                        "thu.ha",
                        "Trần Thu Hà",
                        "Hà",
                        Salutation.CHI,
                        3L,
                        null,
                        Set.of(Role.SUPERVISOR),
                        null,
                        false,
                        false,
                        null,
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1ha", "thu hà", "-ha", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void usernameFormatIsChecked(String typed) {
        assertRefused(StaffRule.USERNAME_NOT_VALID, () -> new Username(typed));
        assertThat(Username.isValid(typed)).isFalse();
        assertThat(new Username(" Thu.Ha-2 ").value()).isEqualTo("thu.ha-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void blankNamesAreRefused(String blank) {
        assertRefused(StaffRule.NAME_MISSING, () -> new StaffDetails(blank, "Hà", Salutation.CHI, 1));
        assertRefused(StaffRule.NAME_MISSING, () -> new StaffDetails("Hà", blank, Salutation.CHI, 1));
        assertRefused(StaffRule.NAME_MISSING, () -> new PartnerDetails(blank, "Hà", Salutation.CHI));
        assertRefused(StaffRule.NAME_MISSING, () -> new PartnerDetails("Hà", blank, Salutation.CHI));
    }

    private static StaffAccount inStatus(AccountStatus state) {
        StaffAccount account = Stored.as(1, new StaffAccount(new Username("thu.ha"), DETAILS, NOW));
        if (state != AccountStatus.INVITED) {
            TRANSITIONS.get(state).accept(account);
        }
        return account;
    }

    private static StaffAccount partner() {
        return new StaffAccount(
                new Username("van.an"), new PartnerDetails("Lê Văn An", "An", Salutation.ANH), CLINIC, NOW);
    }
}
