package vn.donghanh.ui;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.donghanh.canary.Visitor;

/** What a test only needs to have happened: the real forms, filled in and sent by a user without a browser. Each form has its own test in a browser. */
public final class Given {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final List<String> IDENTITY =
            List.of("ALIAS", "LEGAL_NAME", "BIRTH", "ID_PAPER", "PHONE", "ADDRESS", "KIN");

    private static final List<String> SYLLABLES = List.of(
            "An", "Bình", "Chi", "Diệu", "Đông", "Giang", "Hạnh", "Khánh", "Lam", "Mây", "Nga", "Oanh", "Phúc", "Quế",
            "Sen", "Thảo", "Uyên", "Vân", "Xuân", "Yến");

    private Given() {}

    /** An alias of its own for each number below eight thousand. */
    public static String alias(int number) {
        return "Chị " + syllable(number / 400) + " " + syllable(number / 20) + " " + syllable(number);
    }

    private static String syllable(int index) {
        return SYLLABLES.get(index % SYLLABLES.size());
    }

    /** Receives an adult client in an ordinary intake. */
    public static String received(Visitor worker, String alias) {
        return worker.opens("/intake/ordinary")
                .in("")
                .sets("name", alias)
                .chooses("age", "FROM_25_TO_34")
                .chooses("form", "WRITTEN")
                .sets("concern", "Muốn học nghề.")
                .presses("receive")
                .caseNumber();
    }

    /** Writes a field of the client's identity. */
    static void identified(Visitor worker, String number, String field, String text) {
        worker.opens("/identity/identity/" + number)
                .in("rows")
                .pressesAlone(IDENTITY.indexOf(field) + ":edit")
                .in("editForm")
                .picks("kind", "VALUE")
                .sets("text", text)
                .presses("save");
    }

    public static void noted(Visitor worker, String number, String text) {
        worker.opens("/note/notes/" + number)
                .in("form")
                .chooses("kind", "PHONE")
                .sets("body", text)
                .presses("save");
    }

    /** Records the client's consent to the case, which an ordinary intake already holds. */
    public static void consented(Visitor worker, String number) {
        worker.opens("/consent/consents/" + number)
                .in("answer")
                .picks("scope", "CASE_MGMT")
                .picks("said", "YES")
                .picks("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("record");
    }

    /** The clinic of {@code health1}. */
    public static String clinic() {
        return Records.text(
                """
                select max(o.ref) from partner_organisation o join staff_account a on a.organisation_id = o.id
                where a.username = 'health1'""");
    }

    /** A referral for a test of HIV to the clinic of {@code health1}, with the client's consent; returns its code. */
    static String referred(Visitor worker, String number) {
        return referredTo(clinic(), worker, number);
    }

    /** A referral for a test of HIV to a partner, with the client's consent; returns its code. */
    public static String referredTo(String partner, Visitor worker, String number) {
        return sent(prepared(partner, worker, number));
    }

    /** Like {@link #referred(Visitor, String)}; the client wishes an appointment at a time of the day. */
    static String referred(Visitor worker, String number, Predicate<String> time) {
        return sent(prepared(clinic(), worker, number).picks("wish", "STATED").picks("wishParts", time));
    }

    private static Visitor prepared(String partner, Visitor worker, String number) {
        return worker.opens("/referral/send/" + number)
                .in("form")
                .picks("type", "HIV_TEST")
                .picks("recipient", partner);
    }

    private static String sent(Visitor worker) {
        worker.picks("how", "WRITTEN").ticks("read").presses("send");
        Matcher code = CODE.matcher(worker.path());
        if (!code.find()) {
            throw new AssertionError("not sent: " + worker.path());
        }
        return code.group();
    }
}
