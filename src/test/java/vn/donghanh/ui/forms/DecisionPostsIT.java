package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.staff.RolePolicy;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup.Element;
import vn.donghanh.ui.Records;

/**
 * Nobody decides on their own proposal, whatever they post. For every decision of {@link OwnDecision} and every pair of a proposing and a deciding
 * role that one account may hold, its form is opened while somebody else has proposed; then the record becomes the account's own and the form is
 * sent; also with the view state of the own record's page, and to the address of another record. Roles and records are set in the database and set back.
 */
class DecisionPostsIT {
    private static final Map<Role, String> ACCOUNTS = Map.of(
            Role.SUPERVISOR, "lead1",
            Role.DIRECTOR, "director1",
            Role.DATA_PROTECTION_OFFICER, "dpo1",
            Role.REPORT_OFFICER, "report1",
            Role.PROGRAMME_OFFICER, "programme1");
    private static final String SOMEBODY_ELSE = "worker2";
    private static final int MOST_CANDIDATES = 40;
    /** Status 409 asks the script to send the form as a whole, when the state of its page is not known. */
    private static final Set<Integer> NOT_A_FAILURE = Set.of(200, 302, 400, 404, 409);

    /** Signed in once for all tests. */
    private static final Map<String, HttpVisitor> VISITORS = new HashMap<>();

    private final List<String> violations = new ArrayList<>();
    private final Set<String> impossible = new TreeSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private long lastDelegation;

    @BeforeEach
    void delegateToTheSupervisor() {
        OpenPage page = OpenPage.at(visitor("director1"), "/account/delegations");
        lastDelegation = Records.number("select coalesce(max(id), 0) from delegation");
        Element form = page.markup().byId("form").orElseThrow();
        Map<String, String> today = Map.of(
                "form:holder", Records.text("select id from staff_account where username = 'lead1'"),
                "form:from", OwnDecision.day(0),
                "form:until", OwnDecision.day(0),
                "form:document", "12/QĐ-TTCTXH");
        page.press(form, "form:give", Rounds.values(page, form, new HashMap<>(today)));
        assertThat(Records.number("select count(*) from delegation where id > ?", lastDelegation))
                .isEqualTo(1);
    }

    @AfterEach
    void endDelegation() {
        Records.update("delete from delegation where id > ?", lastDelegation);
    }

    @Test
    void ownProposalIsNotDecidedByAnyPost() {
        for (OwnDecision decision : OwnDecision.ALL) {
            for (Role decider : holders(decision.decides())) {
                postAll(decision, decider);
            }
        }
        for (Permission prepares : List.of(Permission.ACCOUNT_ADMIN, Permission.AUDIT_PREPARE)) {
            assertNobodyHoldsBoth(
                    prepares,
                    prepares == Permission.ACCOUNT_ADMIN ? Permission.ROLE_CONFIRM : Permission.AUDIT_CONFIRM);
        }
        System.out.println("decisions posted by who proposed: " + OwnDecision.ALL.size() + " decisions, " + counts);
        System.out.println("not possible for one account: " + impossible);
        assertThat(violations).isEmpty();
        assertThat(counts.get("pairs of roles")).isGreaterThan(70);
    }

    /** A director who was given another role does not confirm it, not from a page either that shows it as somebody else's; the own page says who does. */
    @Test
    void ownRoleIsNotConfirmedByAPost() {
        for (Role role : RolePolicy.staffRoles()) {
            if (role.needsConfirmation() && RolePolicy.isCompatible(role, EnumSet.of(Role.DIRECTOR))) {
                long since = BorrowedRole.lastEvent();
                try (BorrowedRole borrowed = new BorrowedRole("programme1", role, false)) {
                    OpenPage page = OpenPage.at(visitor("director1"), "/account/confirmations");
                    Element button = DecisionForms.button(page, "form", "confirm", "programme1")
                            .orElseThrow();
                    borrowed.giveTo("director1");
                    DecisionForms.post(page, button, Map.of());
                    assertThat(refusals(since)).as(role.name()).containsExactly(StaffRule.CONFIRMED_BY_ANOTHER.key());
                    assertThat(borrowed.isConfirmed()).as(role.name()).isFalse();
                    OpenPage own = OpenPage.at(visitor("director1"), "/account/confirmations");
                    assertThat(DecisionForms.button(own, "form", "confirm", "director1"))
                            .isEmpty();
                    assertThat(own.markup().byId("form").orElseThrow().words())
                            .contains("Trung tâm không có giám đốc nào khác");
                    assertThat(DecisionForms.button(own, "form", "refuse", "director1"))
                            .isPresent();
                }
            }
        }
    }

    /** The list offers only others, and a value that it does not offer is refused. */
    @Test
    void directorWhoIsASupervisorTooIsNotTheirOwnDelegate() {
        try (BorrowedRole borrowed = new BorrowedRole("director1", Role.SUPERVISOR, true)) {
            long before = Records.number("select count(*) from delegation");
            OpenPage page = OpenPage.at(visitor("director1"), "/account/delegations");
            Element form = page.markup().byId("form").orElseThrow();
            OpenPage.Outcome outcome = page.press(
                    form,
                    "form:give",
                    Rounds.values(
                            page,
                            form,
                            new HashMap<>(Map.of(
                                    "form:holder", String.valueOf(borrowed.account()),
                                    "form:from", OwnDecision.day(1),
                                    "form:until", OwnDecision.day(2),
                                    "form:document", "13/QĐ-TTCTXH"))));
            assertThat(outcome.status()).isEqualTo(200);
            assertThat(outcome.body()).contains("dh-errorsummary");
            assertThat(Records.number("select count(*) from delegation")).isEqualTo(before);
        }
    }

    private void postAll(OwnDecision decision, Role decider) {
        String username = ACCOUNTS.get(decider);
        assertThat(username).as("an account for " + decider).isNotNull();
        try (Found found = find(decision, username)) {
            BorrowedRecord record = found.record();
            OpenPage page = found.page();
            Element button = DecisionForms.button(page, decision).orElseThrow();
            List<Map.Entry<String, String>> sent = page.sent(button.id(), DecisionForms.values(page, decision));
            boolean forged = false;
            record.belongTo(BorrowedRole.account(username));
            Map<String, String> before = record.now();
            for (Role proposer : holders(decision.proposes())) {
                String pair = decision.name() + " by " + proposer + " and " + decider;
                if (proposer != decider && !RolePolicy.isCompatible(proposer, EnumSet.of(decider))) {
                    impossible.add(pair);
                    continue;
                }
                count("pairs of roles");
                BorrowedRole role = new BorrowedRole(username, proposer, true);
                try {
                    expectRefusal(pair, decision, () -> DecisionForms.post(page, button, decision.typed()));
                    if (!forged) {
                        forged = true;
                        forgeAll(decision, record, username, button, sent);
                    }
                } finally {
                    role.close();
                }
                if (!record.now().equals(before)) {
                    violations.add(pair + ": the record has changed");
                }
            }
        }
    }

    private void expectRefusal(String pair, OwnDecision decision, IntSupplier post) {
        long since = BorrowedRole.lastEvent();
        int status = post.getAsInt();
        List<String> refusals = refusals(since);
        if (!refusals.equals(List.of(decision.code())) || !NOT_A_FAILURE.contains(status)) {
            violations.add(pair + ": answered " + status + " with the events " + refusals);
        }
    }

    /** Sends the form from the page of the own record, which may not have it, and to the address of another record. */
    private void forgeAll(
            OwnDecision decision,
            BorrowedRecord record,
            String username,
            Element button,
            List<Map.Entry<String, String>> sent) {
        HttpVisitor visitor = visitor(username);
        OpenPage own = DecisionForms.opened(visitor, decision, record.address());
        count(
                own.status() != 200
                        ? "pages of the own record not found"
                        : DecisionForms.button(own, decision).isPresent()
                                ? "pages of it with the form"
                                : "pages of it without the form");
        String action = button.closestAncestor(element -> element.name().equals("form"))
                .orElseThrow()
                .attribute("action");
        int status = DecisionForms.send(
                visitor,
                action,
                DecisionForms.withStateOf(own.status() == 200 ? own : OpenPage.at(visitor, "/home/work"), sent));
        count("forged posts");
        if (!NOT_A_FAILURE.contains(status)) {
            violations.add(decision.name() + ": the forged post is answered " + status);
        }
        for (Map<String, String> other : Records.rows(decision.candidates() + " limit 2")) {
            if (!other.get("address").equals(record.address())) {
                String row = "select * from " + decision.table() + " where id = ?";
                List<Map<String, String>> before = Records.rows(row, other.get("id"));
                expectRefusal(
                        decision.name() + " at another address",
                        decision,
                        () -> DecisionForms.send(visitor, other.get("address"), sent));
                count("posts to the address of another record");
                assertThat(Records.rows(row, other.get("id"))).isEqualTo(before);
                return;
            }
        }
    }

    private void assertNobodyHoldsBoth(Permission proposes, Permission decides) {
        for (Role proposer : holders(proposes)) {
            for (Role decider : holders(decides)) {
                assertThat(RolePolicy.isCompatible(proposer, EnumSet.of(decider)))
                        .isFalse();
                assertThat(RolePolicy.isCompatible(decider, EnumSet.of(proposer)))
                        .isFalse();
                impossible.add(decides + " by " + proposer + " and " + decider);
            }
        }
    }

    private record Found(BorrowedRecord record, OpenPage page) implements AutoCloseable {
        @Override
        public void close() {
            record.close();
        }
    }

    /** A record whose page shows the form to this account while somebody else has proposed it. */
    private Found find(OwnDecision decision, String username) {
        long other = BorrowedRole.account(SOMEBODY_ELSE);
        for (Map<String, String> row : Records.rows(decision.candidates() + " limit " + MOST_CANDIDATES)) {
            BorrowedRecord record = new BorrowedRecord(decision, row, other);
            OpenPage page = DecisionForms.opened(visitor(username), decision, record.address());
            if (DecisionForms.button(page, decision).isPresent() && isOffered(page, decision)) {
                return new Found(record, page);
            }
            record.close();
        }
        throw new AssertionError("no record for " + decision.name() + " by " + username);
    }

    private static boolean isOffered(OpenPage page, OwnDecision decision) {
        String wanted = decision.typed().get("decision");
        return wanted == null || page.source().contains("value=\"" + wanted + "\"");
    }

    /** What the events say that refuse something since then. */
    private static List<String> refusals(long since) {
        return Records.rows(
                        "select code from donghanh_log.audit_event where id > ? and outcome <> 'DONE' order by id",
                        since)
                .stream()
                .map(row -> row.get("code"))
                .toList();
    }

    private HttpVisitor visitor(String username) {
        return VISITORS.computeIfAbsent(
                username, name -> HttpVisitor.signedIn(Demonstration.address(), name, Demonstration.passphrase()));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static List<Role> holders(Permission permission) {
        return Stream.of(Role.values())
                .filter(role -> role.hasPermission(permission))
                .collect(Collectors.toList());
    }
}
