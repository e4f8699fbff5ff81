package vn.donghanh.casefile.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import vn.donghanh.casefile.CaseQueries;
import vn.donghanh.casefile.CaseSearch;
import vn.donghanh.casefile.SavedFilters;
import vn.donghanh.shared.Slice;
import vn.donghanh.shared.web.Messages;

/** The list of cases. Its codes live in the address; what was typed to find someone lives in this view alone. */
@Named
@ViewScoped
public class ListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    transient CaseQueries queries;

    @Inject
    transient SavedFilters filters;

    @Inject
    transient FilterWords words;

    @Inject
    transient Messages messages;

    @Inject
    @Param
    private @Nullable String stage;

    @Inject
    @Param
    private @Nullable String level;

    @Inject
    @Param
    private @Nullable String manager;

    @Inject
    @Param
    private @Nullable String due;

    @Inject
    @Param
    private @Nullable String sort;

    @Inject
    @Param
    private @Nullable String direction;

    @Inject
    @Param(name = "page")
    private @Nullable Integer number;

    private final ListForm form = new ListForm();
    private CaseSearch search = CaseSearch.OPEN_CASES;
    private CaseQueries.Page page;
    private String sortedBy = "level";
    private boolean ascending;

    public void load() {
        search = CaseSearch.of(codes());
        form.show(search);
        sortedBy = sort == null ? "level" : sort;
        ascending = "asc".equals(direction);
        page = queries.list(search, Slice.ofPage(getNumber(), ROWS, getSort(), isAscending()));
    }

    /** Codes go into the address; a text is looked for here and now, and stands nowhere afterwards. */
    public @Nullable String apply() {
        CaseSearch wanted = form.search();
        if (wanted.text() == null) {
            return redirect(words.address(wanted));
        }
        find(wanted);
        return null;
    }

    /** Another order of what was found by text. The text stands in no address, so this order does not either. */
    public void sortBy(String field) {
        ascending = !field.equals(sortedBy) || !ascending;
        sortedBy = field;
        find(search);
    }

    private void find(CaseSearch wanted) {
        search = wanted;
        page = queries.list(search, new Slice(0, ROWS, getSort(), isAscending()));
    }

    public String keep() {
        filters.keep(search);
        messages.info("casefile_list.message.kept");
        return redirect(words.address(search));
    }

    public String forget(String ref) {
        filters.forget(ref);
        messages.info("casefile_list.message.forgotten");
        return redirect(words.address(search));
    }

    private Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        codes.put("stage", Objects.requireNonNullElse(stage, ""));
        codes.put("level", Objects.requireNonNullElse(level, ""));
        codes.put("manager", Objects.requireNonNullElse(manager, ""));
        codes.put("due", Objects.requireNonNullElse(due, ""));
        return codes;
    }

    private static String redirect(String address) {
        return address + "&faces-redirect=true";
    }

    public List<FilterWords.Chip> getChips() {
        return words.chips(search, page.managerName());
    }

    /** The kept filter that the list shows now; null when it shows another. */
    public SavedFilters.@Nullable Kept getCurrent() {
        return page.filters().stream()
                .filter(kept -> kept.search().equals(search))
                .findFirst()
                .orElse(null);
    }

    /** A colleague whose cases are shown, as one more choice; label to value. */
    public Map<String, String> getOtherManager() {
        String name = page.managerName();
        return name == null ? Map.of() : Map.of(name, Objects.requireNonNull(search.manager()));
    }

    public boolean isSearching() {
        return search.text() != null;
    }

    /** Who sorts: this page while it shows what was found by text, else the address. */
    public @Nullable ListPage getSorter() {
        return isSearching() ? this : null;
    }

    public int getNumber() {
        return number == null || number < 1 || number > CaseQueries.COUNTED ? 1 : number;
    }

    public String getSort() {
        return sortedBy;
    }

    public boolean isAscending() {
        return ascending;
    }

    public int getRows() {
        return ROWS;
    }

    public ListForm getForm() {
        return form;
    }

    public CaseSearch getSearch() {
        return search;
    }

    public CaseQueries.Page getPage() {
        return page;
    }

    public CaseSearch.Stage[] getStages() {
        return CaseSearch.Stage.values();
    }

    public CaseSearch.Due[] getDues() {
        return CaseSearch.Due.values();
    }
}
