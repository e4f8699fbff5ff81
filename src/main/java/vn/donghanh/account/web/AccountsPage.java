package vn.donghanh.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.donghanh.account.AccountPageResult;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountSearch;
import vn.donghanh.security.Role;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.web.address.QueryValue;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.OrgUnitRow;
import vn.donghanh.staff.RolePolicy;

/** Backing bean of the account list; its whole state is in the URL. */
@Named
@RequestScoped
public class AccountsPage {
    @Inject
    AccountQueries queries;

    @Inject
    OrgUnitQueries unitsToday;

    private static final int SIZE = 25;

    @Inject
    @QueryValue("page")
    Integer page;

    @Inject
    @QueryValue("sort")
    String sort;

    @Inject
    @QueryValue("direction")
    String direction;

    @Inject
    @QueryValue("unit")
    Long unit;

    @Inject
    @QueryValue("state")
    String state;

    @Inject
    @QueryValue("role")
    String role;

    private AccountPageResult list;
    private List<OrgUnitRow> units;

    public void load() {
        units = unitsToday.findCurrent();
        AccountSearch search =
                new AccountSearch(unit, parse(AccountStatus.values(), state), parse(Role.values(), role));
        list = queries.page(search, PageRequest.ofPage(getPage(), SIZE, getSort(), isAscending()));
    }

    /** Parses a request parameter; an unknown value gives no filter. */
    private static <E extends Enum<E>> E parse(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public int getPage() {
        return page == null || page < 1 || page > 100_000 ? 1 : page;
    }

    public String getSort() {
        return sort == null ? "name" : sort;
    }

    public boolean isAscending() {
        return !"desc".equals(direction);
    }

    public AccountPageResult getList() {
        return list;
    }

    public List<OrgUnitRow> getUnits() {
        return units;
    }

    public int getSize() {
        return SIZE;
    }

    public Long getUnit() {
        return unit;
    }

    public String getState() {
        return state;
    }

    public String getRole() {
        return role;
    }

    public AccountStatus[] getStates() {
        return AccountStatus.values();
    }

    public List<Role> getRoles() {
        return RolePolicy.staffRoles();
    }
}
