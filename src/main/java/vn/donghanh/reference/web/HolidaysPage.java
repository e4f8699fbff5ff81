package vn.donghanh.reference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.reference.HolidayService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the holidays of a year. */
@Named
@ViewScoped
public class HolidaysPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    HolidayService service;

    @Inject
    Messages messages;

    @Inject
    @QueryValue("year")
    private Integer wanted;

    private HolidayService.PageView page;
    private LocalDate day;
    private String name;
    private String basis;

    public void load() {
        page = service.page(wanted);
    }

    public String add() {
        service.add(day, name, basis);
        return finish(day.getYear());
    }

    public String remove(LocalDate removed) {
        service.remove(removed);
        return finish(page.year());
    }

    private String finish(int year) {
        messages.saved();
        return "/reference/holidays.xhtml?faces-redirect=true&year=" + year;
    }

    public HolidayService.PageView getPage() {
        return page;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }
}
