package vn.donghanh.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import vn.donghanh.security.Role;
import vn.donghanh.shared.Slice;
import vn.donghanh.staff.AccountList;
import vn.donghanh.staff.AccountQueries;
import vn.donghanh.staff.AccountSearch;
import vn.donghanh.staff.AccountState;
import vn.donghanh.staff.RoleRules;
import vn.donghanh.staff.UnitRow;
import vn.donghanh.staff.Units;

/** The list of accounts; all it shows is in its address. */
@Named
@RequestScoped
public class AccountsPage {
    @Inject
    AccountQueries queries;

    @Inject
    Units unitsToday;

    private static final int SIZE = 25;

    @Inject
    @Param
    Integer page;

    @Inject
    @Param
    String sort;

    @Inject
    @Param
    String direction;

    @Inject
    @Param
    Long unit;

    @Inject
    @Param
    String state;

    @Inject
    @Param
    String role;

    private AccountList list;
    private List<UnitRow> units;

    public void load() {
        units = unitsToday.today();
        AccountSearch search = new AccountSearch(unit, value(AccountState.values(), state), value(Role.values(), role));
        list = queries.page(search, Slice.ofPage(getPage(), SIZE, getSort(), isAscending()));
    }

    /** What somebody wrote into the address by hand narrows nothing. */
    private static <E extends Enum<E>> E value(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
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

    public AccountList getList() {
        return list;
    }

    public List<UnitRow> getUnits() {
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

    public AccountState[] getStates() {
        return AccountState.values();
    }

    public List<Role> getRoles() {
        return RoleRules.forStaff();
    }
}
