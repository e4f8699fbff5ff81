package vn.donghanh.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.security.Role;
import vn.donghanh.shared.Settings;
import vn.donghanh.signin.DemoAccount;

/** The accounts of a demo installation for the sign-in page; empty in a production installation. */
@Named
@ApplicationScoped
public class DemoAccounts {
    @Inject
    Settings settings;

    /** Groups of demo accounts: case work, management, oversight, partners. */
    enum AccountCircle {
        CASES,
        LEADING,
        OVERSIGHT,
        PARTNERS;

        static AccountCircle of(Role role) {
            return switch (role) {
                case DUTY_OFFICER, SOCIAL_WORKER, CASE_MANAGER, COUNSELLOR, HEALTH_OFFICER -> CASES;
                case SUPERVISOR, DIRECTOR -> LEADING;
                case AUDITOR, REPORT_OFFICER, PROGRAMME_OFFICER, DATA_PROTECTION_OFFICER, SYSADMIN -> OVERSIGHT;
                case HEALTH_PARTNER,
                        TRAINING_PARTNER,
                        LEGAL_PARTNER,
                        WORK_PARTNER,
                        SUPPORT_PARTNER,
                        LENDING_PARTNER,
                        PARTNER_ADMIN -> PARTNERS;
            };
        }
    }

    /** @param people in the order of their creation */
    public record AccountGroup(AccountCircle circle, List<DemoAccount> people) {
        public String labelKey() {
            return "login.demo.circle." + circle;
        }
    }

    public List<AccountGroup> getGroups() {
        if (!settings.isDemo()) {
            return List.of();
        }
        return Arrays.stream(AccountCircle.values())
                .map(circle -> new AccountGroup(
                        circle,
                        Stream.concat(DemoAccount.ALL.stream(), DemoAccount.partners().stream())
                                .filter(person -> AccountCircle.of(person.role()) == circle)
                                .toList()))
                .toList();
    }
}
