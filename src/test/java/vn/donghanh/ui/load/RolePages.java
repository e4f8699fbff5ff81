package vn.donghanh.ui.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Visitor;
import vn.donghanh.home.MenuEntry;
import vn.donghanh.testing.Demonstration;

/** The pages of a role: those of its menu, and lists in further orders and with filters. */
final class RolePages {
    private static final List<String> LISTS = List.of(
            "/worklist/list?sort=due&direction=asc",
            "/worklist/list?sort=updated&direction=desc",
            "/worklist/list?due=OVERDUE",
            "/worklist/list?level=HIGH",
            "/worklist/list?stage=ENDED&sort=updated&direction=desc",
            "/worklist/list?page=40");

    private final Visitor visitor = new Visitor(Demonstration.address(), new Exchanges());
    private final Set<String> paths = new LinkedHashSet<>();

    RolePages(String username) {
        visitor.signsIn(username, Demonstration.passphrase());
        for (MenuEntry entry : MenuEntry.values()) {
            if (visitor.html().contains("href=\"" + entry.href() + '"')) {
                paths.add(entry.href());
            }
        }
        if (paths.contains(MenuEntry.CASES.href())) {
            paths.addAll(LISTS);
        }
        if (paths.contains(MenuEntry.OUTCOMES.href())) {
            paths.add("/reporting/places");
        }
        if (paths.contains(MenuEntry.LOG.href())) {
            paths.add("/auditlog/log?page=500");
        }
    }

    /** Only these pages. */
    RolePages(String username, List<String> pages) {
        visitor.signsIn(username, Demonstration.passphrase());
        paths.addAll(pages);
    }

    /** Adds a page that no menu leads to. */
    RolePages with(String path) {
        paths.add(path);
        return this;
    }

    List<String> paths() {
        return new ArrayList<>(paths);
    }

    Visitor visitor() {
        return visitor;
    }
}
