package vn.donghanh.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.breakglass.BreakGlassAllowanceRepository;
import vn.donghanh.breakglass.BreakGlassRepository;
import vn.donghanh.feedback.complaint.WaitingComplaintQueries;
import vn.donghanh.home.MenuEntry;
import vn.donghanh.home.WaitingCounts;
import vn.donghanh.lawful.LawfulRequestCounter;
import vn.donghanh.partnerbusiness.inbox.WaitingBusinessCounter;
import vn.donghanh.reporting.signed.WaitingPeriodCounter;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.worklist.WorklistQueries;

/** The main menu of the current user. Empty without sign-in, as on an error page. */
@Named
@RequestScoped
public class Menu {
    /** Upper limit of counting; beyond it the menu shows "more than", since the number is only a hint. */
    private static final int COUNT_LIMIT = 100;

    @Inject
    CurrentUser user;

    @Inject
    WorklistQueries tasks;

    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    LawfulRequestCounter lawful;

    @Inject
    WaitingComplaintQueries complaints;

    @Inject
    WaitingPeriodCounter periods;

    @Inject
    WaitingBusinessCounter business;

    @Inject
    WaitingCounts counts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Item> items;

    /** @param count the number of waiting items; 0 shows no number */
    public record Item(String href, String icon, String labelKey, boolean current, int count) {
        /** Returns the message key of the synonyms by which users search for the entry. */
        public String synonymsKey() {
            return "MenuEntry.words." + labelKey.substring(labelKey.indexOf('.') + 1);
        }
    }

    private List<Item> build() {
        if (!user.isSignedIn()) {
            return List.of();
        }
        String path = requestedPath();
        List<MenuEntry> entries = entries();
        Map<MenuEntry, Integer> waiting = waiting(entries, path);
        return entries.stream()
                .map(entry -> new Item(
                        entry.href(),
                        entry.icon(),
                        "MenuEntry." + entry,
                        entry.containsPage(path),
                        waiting.getOrDefault(entry, 0)))
                .toList();
    }

    /** Returns the numbers of the entries that have one; a page that lists what is counted has them counted now. */
    private Map<MenuEntry, Integer> waiting(List<MenuEntry> entries, String path) {
        Map<MenuEntry, IntSupplier> counters = counters();
        counters.keySet().retainAll(entries);
        Supplier<Map<MenuEntry, Integer>> counting = () -> counters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, counter -> counter.getValue().getAsInt()));
        return counters.keySet().stream().anyMatch(entry -> entry.containsPage(path))
                ? counts.countAgain(user.id(), counting)
                : counts.get(user.id(), counters.keySet(), counting);
    }

    private Map<MenuEntry, IntSupplier> counters() {
        Map<MenuEntry, IntSupplier> counters = new EnumMap<>(MenuEntry.class);
        counters.put(MenuEntry.WORK, () -> tasks.count(COUNT_LIMIT));
        counters.put(MenuEntry.PARTNER_BUSINESS, business::count);
        counters.put(
                MenuEntry.REVIEWS, () -> Math.toIntExact(openings.countWaiting().count()) + allowances.countWaiting());
        counters.put(MenuEntry.LAWFUL, lawful::countForReader);
        counters.put(MenuEntry.FEEDBACK, complaints::count);
        counters.put(MenuEntry.SIGNED_PERIODS, periods::count);
        return counters;
    }

    /** Returns the entries, including the register of lawful requests for today's delegate of the director. */
    private List<MenuEntry> entries() {
        List<MenuEntry> entries = MenuEntry.of(user);
        if (entries.contains(MenuEntry.LAWFUL) || !lawful.mayDecide()) {
            return entries;
        }
        return Arrays.stream(MenuEntry.values())
                .filter(entry -> entry == MenuEntry.LAWFUL || entries.contains(entry))
                .toList();
    }

    /** Returns the entries with their numbers, which are counted when they are asked for first: a request that only leads to another page shows none. */
    public List<Item> items() {
        if (items == null) {
            items = build();
        }
        return items;
    }

    /** Returns the number of items waiting at an entry, as the menu shows it. */
    public int waiting(MenuEntry entry) {
        return items().stream()
                .filter(item -> item.href().equals(entry.href()))
                .mapToInt(Item::count)
                .sum();
    }

    /** Returns whether the menu of the current user contains the entry; pages show their links by this. */
    public boolean offers(String entry) {
        return user.isSignedIn() && MenuEntry.of(user).contains(MenuEntry.valueOf(entry));
    }

    /** Whether My work offers to record services, which the search by Ctrl K finds from every page. */
    public boolean recordsServices() {
        return user.isSignedIn() && user.may(Permission.CASE_WORK) && user.may(Permission.SERVICE_RECORD);
    }

    /** Whether My work offers to record counselling sessions, which the search by Ctrl K finds from every page. */
    public boolean recordsSessions() {
        return user.isSignedIn() && user.may(Permission.COUNSELLING_RECORD);
    }

    /** Whether the user records contacts without a case. */
    public boolean recordsOutreach() {
        return user.isSignedIn() && user.may(Permission.OUTREACH_RECORD);
    }

    /** Whether the user gives clients the sheet and hands the device over, which the search by Ctrl K finds from every page. */
    public boolean informsClients() {
        return user.isSignedIn() && user.may(Permission.SHEET_GIVE);
    }

    public boolean handsOver() {
        return user.isSignedIn() && user.may(Permission.FEEDBACK_ASK);
    }

    /** Returns what the search box finds for the user: {@code CASES}, {@code SLIPS} or only {@code SCREENS}. */
    public String searchScope() {
        if (user.isSignedIn() && user.may(Permission.CASE_READ)) {
            return "CASES";
        }
        return offers("PARTNER_BUSINESS") ? "SLIPS" : "SCREENS";
    }

    public String name() {
        return user.isSignedIn() ? user.displayName() : "";
    }

    /** Returns the user's roles at the Centre, or a partner user's organisation. */
    public String roles() {
        if (!user.isSignedIn()) {
            return "";
        }
        if (user.organisation().isPresent()) {
            return user.organisationName();
        }
        return user.roles().stream().sorted().map(texts::of).collect(Collectors.joining(", "));
    }

    /** Returns the path shown in the browser; requests are forwarded to pages behind it. */
    private String requestedPath() {
        Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
        String uri = original == null ? request.getRequestURI() : original.toString();
        return uri.substring(request.getContextPath().length());
    }
}
