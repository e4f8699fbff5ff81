package vn.donghanh.ui;

import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.donghanh.canary.Visitor;
import vn.donghanh.signin.factor.PhoneApp;
import vn.donghanh.testing.Demonstration;

/** Types canaries at sign-in, the second factor and the screen lock. All of them are wrong values, because a passphrase may be typed into any field. */
final class CanarySignIn {
    private static final Pattern SECRET = Pattern.compile("dh-secret[^>]*>([^<]+)<");
    private static final String HALF = "counsellor1";

    private final CanaryRun run;

    CanarySignIn(CanaryRun run) {
        this.run = run;
    }

    void signIn() {
        run.stranger()
                .opens("/login")
                .in("signin")
                .types(run.hidden("login.xhtml#username"))
                .types(run.hidden("login.xhtml#passphrase"))
                .isRefused("enter");
        run.stranger()
                .opens("/first")
                .in("form")
                .types(run.hidden("first.xhtml#username"))
                .types(run.hidden("first.xhtml#code"))
                .types(run.hidden("first.xhtml#passphrase"))
                .isRefused("choose");
    }

    void passphrase() {
        run.as("report1")
                .opens("/account/profile")
                .in("secret")
                .types(run.hidden("account/profile.xhtml#current"))
                .types(run.hidden("account/profile.xhtml#passphrase"))
                .isRefused("change");
    }

    void lock() {
        Visitor covered = run.stranger().signsIn("worker3", Demonstration.passphrase());
        covered.posts("/session/proof", "secret", run.hidden("resources/dh/reauth.js#dh-reauth-secret"));
        covered.opens("/session/prove")
                .in("form")
                .types(run.hidden("session/prove.xhtml#passphrase"))
                .isRefused("prove");
        covered.posts("/session/cover");
        covered.posts("/session/unlock", "passphrase", run.hidden("resources/dh/cover.js#dh-cover-pass"));
        covered.opens("/session/lock")
                .in("form")
                .types(run.hidden("session/lock.xhtml#passphrase"))
                .isRefused("open");
    }

    /** Sets up an authenticator app and afterwards removes it again. */
    void secondFactor() {
        try {
            Visitor owner = run.as(HALF);
            owner.opens("/enrol")
                    .in("form")
                    .types(run.hidden("enrol.xhtml#code"))
                    .isRefused("confirm");
            owner.opens("/enrol")
                    .in("passkey")
                    .types(run.hidden("enrol.xhtml#name"))
                    .isRefused("send");
            owner.opens("/enrol");
            Matcher secret = SECRET.matcher(owner.html());
            if (!secret.find()) {
                throw new AssertionError("no secret on " + owner.path());
            }
            owner.in("form")
                    .sets(
                            "code",
                            new PhoneApp(secret.group(1))
                                    .codeAt(Clock.systemUTC().instant()))
                    .presses("confirm");
            Visitor half = run.stranger().signsIn(HALF, Demonstration.passphrase());
            half.in("form").types(run.hidden("session/prove.xhtml#code")).isRefused("prove");
            half.opens("/session/lost")
                    .in("form")
                    .types(run.hidden("session/lost.xhtml#code"))
                    .isRefused("begin");
        } finally {
            for (String table : new String[] {"authenticator_app", "passkey", "recovery_code"}) {
                Records.update(
                        "update " + table
                                + " set ended_at = utc_timestamp(6) where account_id = (select id from staff_account where username = ?)",
                        HALF);
            }
            Records.update("update staff_account set second_factor = false, passkey = false where username = ?", HALF);
        }
    }
}
