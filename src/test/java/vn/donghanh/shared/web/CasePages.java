package vn.donghanh.shared.web;

import java.util.List;
import vn.donghanh.shared.ReferenceFormat;

/** The addresses that begin with the number of a case, as the application knows them. */
public final class CasePages {
    private CasePages() {}

    /** Returns the pages, each without the number. */
    public static List<String> all() {
        return AddressPattern.REFERENCES_BY_PAGE.entrySet().stream()
                .filter(page -> page.getValue().get(0) == ReferenceFormat.CASE)
                .map(page -> page.getKey() + "/")
                .sorted()
                .toList();
    }
}
