package vn.donghanh.worklist.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.SavedFilterService;

/** Backing bean of the case list. Filter codes are part of the URL; typed search text exists in this view only. */
@Named
@ViewScoped
public class CaseListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;
    private static final Set<String> CODES = Set.of("stage", "level", "manager", "due");

    @Inject
    CaseQueries queries;

    @Inject
    SavedFilterService filters;

    @Inject
    FilterFormatter formatter;

    @Inject
    Messages messages;

    @Inject
    @QueryValue("page")
    private @Nullable Integer number;

    private final CaseListForm form = new CaseListForm();
    private CaseSearchCriteria search = CaseSearchCriteria.OPEN_CASES;
    private CaseQueries.PageView page;
    private String sortedBy = "level";
    private boolean ascending;

    /** Reads the codes of the address as one map. */
    public void load() {
        Map<String, String> address = Faces.getRequestParameterMap();
        search = CaseSearchCriteria.of(
                CODES.stream().collect(Collectors.toMap(code -> code, code -> address.getOrDefault(code, ""))));
        form.show(search);
        sortedBy = address.getOrDefault("sort", "level");
        ascending = "asc".equals(address.get("direction"));
        page = queries.list(search, PageRequest.ofPage(getNumber(), ROWS, getSort(), isAscending()));
    }

    /** Applies the form: codes go into the URL; a text search runs at once and is stored nowhere. */
    public @Nullable String apply() {
        CaseSearchCriteria criteria = form.search();
        if (criteria.text() == null) {
            return redirect(formatter.address(criteria));
        }
        find(criteria);
        return null;
    }

    /** Sorts the results of a text search. Since the text is not in the URL, the sort order is not either. */
    public void sortBy(String field) {
        ascending = !field.equals(sortedBy) || !ascending;
        sortedBy = field;
        find(search);
    }

    private void find(CaseSearchCriteria criteria) {
        search = criteria;
        page = queries.list(search, new PageRequest(0, ROWS, getSort(), isAscending()));
    }

    public String saveFilter() {
        filters.save(search);
        messages.info("worklist_list.message.kept");
        return redirect(formatter.address(search));
    }

    public String removeFilter(String ref) {
        filters.remove(ref);
        messages.info("worklist_list.message.forgotten");
        return redirect(formatter.address(search));
    }

    private static String redirect(String address) {
        return address + "&faces-redirect=true";
    }

    public List<FilterFormatter.Chip> getChips() {
        return formatter.chips(search, page.managerName());
    }

    /** Returns the saved filter that matches the list; null if none does. */
    public SavedFilterService.@Nullable SavedFilterRow getCurrent() {
        return page.filters().stream()
                .filter(saved -> saved.search().equals(search))
                .findFirst()
                .orElse(null);
    }

    /** Returns a filtered colleague as an additional option, label to value. */
    public List<SelectItem> getOtherManager() {
        String name = page.managerName();
        return name == null ? List.of() : List.of(new SelectItem(Objects.requireNonNull(search.manager()), name));
    }

    public boolean isSearching() {
        return search.text() != null;
    }

    /** Returns this page as sorter for text-search results; null if the list is sorted by URL. */
    public @Nullable CaseListPage getSorter() {
        return isSearching() ? this : null;
    }

    public int getNumber() {
        return number == null || number < 1 || number > CaseQueries.COUNT_LIMIT ? 1 : number;
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

    public CaseListForm getForm() {
        return form;
    }

    public CaseSearchCriteria getSearch() {
        return search;
    }

    public CaseQueries.PageView getPage() {
        return page;
    }

    public List<StatusFilter> getStatuses() {
        return StatusFilter.all();
    }

    public CaseSearchCriteria.Due[] getDues() {
        return CaseSearchCriteria.Due.values();
    }
}
