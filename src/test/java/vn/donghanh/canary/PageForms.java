package vn.donghanh.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a page with their controls and values. */
final class PageForms {
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(form|input|textarea|select|option|button|a)\\b((?:\\s+[\\w:.-]+(?:\\s*=\\s*\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)(?:\\s*=\\s*\"([^\"]*)\")?");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    /** A control and its value; of a group of checkboxes or tiles each one is a separate control. */
    static final class Control {
        final String form;
        final String kind;
        final String name;
        final String id;
        final List<String> offered = new ArrayList<>();
        String value;
        boolean on;

        private Control(String form, String kind, Map<String, String> attributes) {
            this.form = form;
            this.kind = kind;
            this.name = attributes.getOrDefault("name", "");
            this.id = attributes.getOrDefault("id", "");
            this.value = attributes.getOrDefault("value", "");
            if (isTicked() && !attributes.containsKey("value")) {
                this.value = "on";
            }
            this.on = attributes.containsKey("checked");
        }

        boolean isTicked() {
            return kind.equals("radio") || kind.equals("checkbox");
        }

        boolean isButton() {
            return kind.equals("button") || kind.equals("submit") || kind.equals("a");
        }

        /** Whether it belongs to the form with this name, also within a row: {@code rows:0:telling}; an empty name matches any form. */
        boolean isIn(String wanted) {
            return wanted.isEmpty() || form.equals(wanted) || form.endsWith(":" + wanted);
        }

        /** Whether its name, or without a name its id, ends in this name: {@code form:table:0:reason} ends in {@code reason}. */
        boolean isCalled(String called) {
            String own = name.isEmpty() || isButton() ? id : name;
            return own.equals(called) || own.endsWith(":" + called) || own.endsWith(":" + called + "_input");
        }
    }

    private final Map<String, String> actions = new LinkedHashMap<>();
    private final List<Control> controls = new ArrayList<>();

    PageForms(String html) {
        Matcher tags = TAG.matcher(html);
        String form = "";
        Control select = null;
        while (tags.find()) {
            boolean opens = tags.group(1).isEmpty();
            Map<String, String> attributes = opens ? attributes(tags.group(3)) : Map.of();
            switch (tags.group(2)) {
                case "form" -> {
                    form = attributes.getOrDefault("id", "");
                    actions.putIfAbsent(form, attributes.getOrDefault("action", ""));
                }
                case "select" -> select = opens ? add(form, "select", attributes) : null;
                case "option" -> {
                    if (opens && select != null && !attributes.containsKey("disabled")) {
                        offer(select, attributes);
                    }
                }
                case "textarea" -> {
                    if (opens) {
                        int end = html.indexOf("</textarea>", tags.end());
                        add(form, "textarea", attributes).value =
                                unescaped(html.substring(tags.end(), end)).stripLeading();
                    }
                }
                default -> {
                    if (opens && !attributes.containsKey("disabled")) {
                        add(form, kind(tags.group(2), attributes), attributes);
                    }
                }
            }
        }
    }

    private static String kind(String tag, Map<String, String> attributes) {
        return tag.equals("input") ? attributes.getOrDefault("type", "text") : tag;
    }

    private static void offer(Control select, Map<String, String> attributes) {
        String value = attributes.getOrDefault("value", "");
        if (attributes.containsKey("selected") || select.offered.isEmpty()) {
            select.value = value;
        }
        select.offered.add(value);
    }

    private Control add(String form, String kind, Map<String, String> attributes) {
        Control control = new Control(form, kind, attributes);
        controls.add(control);
        return control;
    }

    String action(String form) {
        return actions.get(form);
    }

    List<Control> controls() {
        return controls;
    }

    /** The first control with this name that is not a button, in the form with this name or in any form. */
    Optional<Control> control(String form, String called) {
        return controls.stream()
                .filter(control -> control.isIn(form))
                .filter(control -> !control.isButton() && !control.kind.equals("hidden") && control.isCalled(called))
                .findFirst();
    }

    Optional<Control> hidden(String form, String called) {
        return controls.stream()
                .filter(control -> control.isIn(form))
                .filter(control -> control.kind.equals("hidden") && control.isCalled(called))
                .findFirst();
    }

    Optional<Control> button(String form, String called) {
        return controls.stream()
                .filter(control -> control.isIn(form))
                .filter(control -> control.isButton() && control.isCalled(called))
                .findFirst();
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? "" : unescaped(attribute.group(2)));
        }
        return attributes;
    }

    static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> {
            String sign;
            if (entity.group(1) != null) {
                sign = Character.toString(Integer.parseInt(entity.group(1)));
            } else if (entity.group(2) != null) {
                sign = Character.toString(Integer.parseInt(entity.group(2), 16));
            } else {
                sign = ENTITIES.get(entity.group(3));
            }
            return Matcher.quoteReplacement(sign);
        });
    }
}
