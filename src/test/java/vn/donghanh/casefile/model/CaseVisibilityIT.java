package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseAccessHistoryQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.person.IdentityService;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.CaseRow;

/** A case is visible to an account through all pages, lists and searches or through none of them. */
@ExtendWith(ArquillianExtension.class)
class CaseVisibilityIT {
    private static final PageRequest WHOLE_PAGE = new PageRequest(0, 100, "updated", false);

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseQueries queries;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseAccessHistoryQueries accessHistory;

    @Inject
    CaseManagementService management;

    @Inject
    IdentityService identity;

    @Inject
    CurrentUser user;

    private int checks;

    @BeforeEach
    void createStaff() {
        staff.ensureStaff();
    }

    @Test
    void listCountSearchSuggestionAndOpeningAgreeForEveryRole() {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        CaseNumber managed = accepted("worker1");
        expected.put(managed.value(), Set.of("worker1", "lead1", "director1"));
        CaseNumber received = received();
        expected.put(received.value(), Set.of("duty1", "lead1", "director1"));
        CaseNumber blocked = accepted("worker2");
        staff.as("worker2", () -> management.declareConflict(blocked.value(), "cùng làng"));
        expected.put(blocked.value(), Set.of("lead1", "director1"));
        CaseNumber leadBlocked = accepted("worker1");
        staff.as("lead1", () -> management.declareConflict(leadBlocked.value(), "họ hàng"));
        expected.put(leadBlocked.value(), Set.of("worker1", "director1"));
        CaseNumber teamCase = accepted("worker1");
        staff.as("lead1", () -> cases.grant(teamCase, staff.id("counsellor1"), AccessGround.TEAM));
        expected.put(teamCase.value(), Set.of("worker1", "lead1", "director1", "counsellor1"));
        expected.put(CaseNumber.random().value(), Set.of());
        expected.put("DH-0000-0001", Set.of());

        List<String> mismatches = new ArrayList<>();
        for (String username : staff.usernames()) {
            expected.forEach((number, allowedReaders) ->
                    staff.as(username, () -> accessPaths().forEach((path, open) -> {
                        checks++;
                        if (isVisible(open, number)
                                != (allowedReaders.contains(username) && user.may(Permission.CASE_READ))) {
                            mismatches.add(path + " of " + describe(number, expected) + " by " + username);
                        }
                    })));
        }
        System.getLogger(CaseVisibilityIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "visibility: {0} questions by {1} accounts",
                        checks,
                        staff.usernames().size());
        assertThat(mismatches).isEmpty();
        assertThat(checks)
                .isEqualTo(staff.usernames().size()
                        * expected.size()
                        * accessPaths().size());
    }

    private Map<String, Predicate<String>> accessPaths() {
        Map<String, Predicate<String>> paths = new LinkedHashMap<>();
        paths.put(
                "opening",
                number -> overview.page(number, false).header().number().equals(number));
        paths.put("readers", number -> accessHistory
                .page(number, true, WHOLE_PAGE)
                .header()
                .number()
                .equals(number));
        paths.put("identity", number -> identity.statuses(number) != null);
        paths.put("list", this::isListed);
        paths.put("count", number -> queries.list(search(number), WHOLE_PAGE).total() == 1);
        paths.put("suggestion", number -> queries.suggest(number).hits().stream()
                .anyMatch(hit -> hit.number().equals(number)));
        return paths;
    }

    private boolean isListed(String number) {
        Set<String> listed = new TreeSet<>();
        for (int first = 0; ; first += WHOLE_PAGE.size()) {
            List<CaseRow> rows = queries.list(search(null), new PageRequest(first, WHOLE_PAGE.size(), "updated", false))
                    .rows();
            rows.forEach(row -> listed.add(row.number()));
            if (rows.size() < WHOLE_PAGE.size()) {
                return listed.contains(number);
            }
        }
    }

    private static CaseSearchCriteria search(String text) {
        return new CaseSearchCriteria(text, StatusFilter.ANY, null, null, CaseSearchCriteria.Due.ANY);
    }

    private static boolean isVisible(Predicate<String> open, String number) {
        try {
            return open.test(number);
        } catch (NotFoundException hidden) {
            return false;
        }
    }

    private static String describe(String number, Map<String, Set<String>> expected) {
        return "case no. " + (new ArrayList<>(expected.keySet()).indexOf(number) + 1);
    }

    private CaseNumber received() {
        List<CaseNumber> opened = new ArrayList<>();
        staff.as("duty1", () -> {
            CaseNumber number = cases.open("Chị Hạnh " + RandomReference.random(), TriageLevel.HIGH);
            cases.transition(number, CaseStep.SCREEN);
            opened.add(number);
        });
        return opened.get(0);
    }

    private CaseNumber accepted(String manager) {
        CaseNumber number = received();
        staff.as("lead1", () -> {
            cases.assign(number, staff.id(manager));
            cases.transition(number, CaseStep.ACCEPT);
        });
        return number;
    }
}
