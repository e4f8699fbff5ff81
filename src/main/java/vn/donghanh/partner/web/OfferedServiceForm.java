package vn.donghanh.partner.web;

import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.partner.ServiceType;

/** Form for adding a service to an organisation. The selected value combines kind and code, since one list shows the codes of all kinds. */
public class OfferedServiceForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String SEPARATOR = ".";

    private String service;
    private String level;
    private String note;

    static String value(ServiceKind kind, String code) {
        return kind.name() + SEPARATOR + code;
    }

    public ServiceType serviceType() {
        int at = service.indexOf(SEPARATOR);
        return new ServiceType(ServiceKind.valueOf(service.substring(0, at)), service.substring(at + 1), level);
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
