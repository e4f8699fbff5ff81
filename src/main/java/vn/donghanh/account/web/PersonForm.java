package vn.donghanh.account.web;

import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.Username;

/** Form fields of an account owner. Without a unit, the account belongs to the Centre itself. */
public class PersonForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String name;
    private String shortName;
    private Salutation address = Salutation.BAN;
    private String username;
    private Long unit;

    void fill(StaffDetails details) {
        name = details.displayName();
        shortName = details.shortName();
        address = details.address();
        unit = details.unitId();
    }

    public Username toUsername() {
        return new Username(username);
    }

    public StaffDetails toStaffDetails() {
        return new StaffDetails(name, shortName, address, unit == null ? 0 : unit);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public Salutation getAddress() {
        return address;
    }

    public void setAddress(Salutation address) {
        this.address = address;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }
}
