package vn.donghanh.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The places of the left column and the name in the top bar. */
@Named
@RequestScoped
public class Menu {
    /** One place; {@code labelKey} is a message key, {@code count} what waits there (0: nothing). */
    public record Item(String href, String icon, String labelKey, boolean current, int count) {}

    @Inject
    HttpServletRequest request;

    public List<Item> items() {
        return List.of(item("/home/work", "home", "menu.work"), item("/casefile/list", "folder", "menu.cases"));
    }

    /** The signed-in person's name. */
    public String name() {
        return String.valueOf(request.getRemoteUser());
    }

    /** Her roles in words. */
    public String roles() {
        return "";
    }

    private Item item(String href, String icon, String labelKey) {
        return new Item(href, icon, labelKey, request.getRequestURI().startsWith(href), 0);
    }
}
