package vn.donghanh.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds links to the current page with changed parameters, such as sorting and page numbers. The other parameters,
 * e.g. filters, are kept.
 */
@Named
@RequestScoped
public class CurrentUrl {
    private static final String QUERY_ATTRIBUTE = "dh.query";

    public String with(String name, Object value) {
        Map<String, String> query = query();
        query.put(name, value.toString());
        return toQueryString(query);
    }

    /**
     * Returns the link that sorts by a field in a direction ({@code asc} or {@code desc}), starting at the first page.
     */
    public String sorted(String field, String direction) {
        Map<String, String> query = query();
        query.remove("page");
        query.put("sort", field);
        query.put("direction", direction);
        return toQueryString(query);
    }

    /** Returns the link without one filter, starting at the first page. */
    public String without(String name) {
        Map<String, String> query = query();
        query.remove("page");
        query.remove(name);
        return toQueryString(query);
    }

    /** Returns the path and query of this page as the browser shows them: the return address of a plain form. */
    public String getAddress() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String path = Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseGet(request::getRequestURI);
        Map<String, String> query = query();
        return path.substring(request.getContextPath().length()) + (query.isEmpty() ? "" : toQueryString(query));
    }

    /**
     * Returns the page numbers to offer; 0 marks a gap. Includes the first, the last and two on each side of the
     * current page.
     */
    public List<Integer> pages(int page, int size, long total) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - page) <= 2) {
                numbers.add(number);
            } else if (numbers.get(numbers.size() - 1) != 0) {
                numbers.add(0);
            }
        }
        return numbers;
    }

    /** Returns the query of the page. A form posts without it, so the view map keeps the original one. */
    private static Map<String, String> query() {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot view = faces.getViewRoot();
        String query = faces.isPostback()
                ? (String) view.getViewMap().get(QUERY_ATTRIBUTE)
                : ((HttpServletRequest) faces.getExternalContext().getRequest()).getQueryString();
        if (query != null && !faces.isPostback()) {
            view.getViewMap().put(QUERY_ATTRIBUTE, query);
        }
        return parse(query);
    }

    static Map<String, String> parse(@Nullable String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return values;
    }

    static String toQueryString(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
