package org.peptideadvisor.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.RequestFields.FieldNames;
import org.peptideadvisor.model.FactList;

/** One object of a request, with its place. Reading a field notes what is wrong with it. */
final class RequestSection {

    private final JsonNode object;
    private final JsonPointer at;
    private final FaultList faults;
    private final ValueReader values;

    private RequestSection(JsonNode object, JsonPointer at, FaultList faults) {
        this.object = object;
        this.at = at;
        this.faults = faults;
        this.values = new ValueReader(faults);
    }

    /** Opens an object and notes its unknown fields; null when it is no object. */
    static @Nullable RequestSection open(JsonNode node, JsonPointer at, FieldNames fields, FaultList faults) {
        if (!node.isObject()) {
            new ValueReader(faults).noteType(node, at, "an object");
            return null;
        }
        for (var field : node.properties()) {
            if (!fields.known(field.getKey())) {
                faults.unknownField(at, field.getKey(), fields.names(), fields.nearest(field.getKey()));
            }
        }
        return new RequestSection(node, at, faults);
    }

    JsonPointer at() {
        return at;
    }

    /** Whether a field says anything: one that is absent or null was not asked. */
    boolean has(String field) {
        return value(field) != null;
    }

    /** Whether a field is a list without entries. */
    boolean isEmptyList(String field) {
        JsonNode node = value(field);
        return node != null && node.isArray() && node.isEmpty();
    }

    private @Nullable JsonNode value(String field) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    @Nullable
    Integer whole(String field, int lowest, int highest) {
        JsonNode node = value(field);
        return node == null ? null : values.whole(node, at.at(field), lowest, highest);
    }

    boolean flag(String field) {
        JsonNode node = value(field);
        return node != null && values.flag(node, at.at(field));
    }

    @Nullable
    String id(String field, AcceptedIds ids) {
        JsonNode node = value(field);
        return node == null ? null : values.id(node, at.at(field), ids);
    }

    /** An id that must be given. */
    @Nullable
    String requiredId(String field, AcceptedIds ids) {
        if (!has(field)) {
            absent(field);
            return null;
        }
        return id(field, ids);
    }

    @Nullable
    String subject(String field) {
        JsonNode node = value(field);
        return node == null ? null : values.subject(node, at.at(field));
    }

    @Nullable
    LocalDate day(String field, LocalDate first, LocalDate last) {
        JsonNode node = value(field);
        return node == null ? null : values.day(node, at.at(field), first, last);
    }

    @Nullable
    RequestSection section(String field, FieldNames fields) {
        JsonNode node = value(field);
        return node == null ? null : open(node, at.at(field), fields, faults);
    }

    /** An object that must be given. */
    @Nullable
    RequestSection requiredSection(String field, FieldNames fields) {
        if (!has(field)) {
            absent(field);
            return null;
        }
        return section(field, fields);
    }

    /** The ids of a list, none twice; empty when the field is absent. */
    List<String> ids(String field, AcceptedIds ids) {
        JsonNode list = list(field, FactList.MOST_ENTRIES);
        if (list == null) {
            return List.of();
        }
        var distinct = new DistinctItems<String>(faults);
        JsonPointer place = at.at(field);
        for (int i = 0; i < list.size(); i++) {
            JsonPointer entry = place.at(i);
            String id = values.id(list.get(i), entry, ids);
            if (id != null) {
                distinct.add(id, entry);
            }
        }
        return distinct.all();
    }

    /** The texts of a list, each on one line, none twice; empty when the field is absent. */
    List<String> texts(String field, int most, int longest) {
        JsonNode list = list(field, most);
        if (list == null) {
            return List.of();
        }
        var distinct = new DistinctItems<String>(faults);
        for (int i = 0; i < list.size(); i++) {
            JsonPointer entry = at.at(field).at(i);
            String text = values.name(list.get(i), entry, longest);
            if (text != null) {
                distinct.add(text, entry);
            }
        }
        return distinct.all();
    }

    /** Notes that a field that must be given is null or not there. */
    private void absent(String field) {
        if (object.has(field)) {
            faults.nullValue(at.at(field));
        } else {
            faults.missingField(at.at(field));
        }
    }

    /** A name in one line, without characters that nobody sees. */
    @Nullable
    String name(String field, int longest) {
        JsonNode node = value(field);
        return node == null ? null : values.name(node, at.at(field), longest);
    }

    /** Text in one line that must be given. */
    @Nullable
    String requiredText(String field, int longest) {
        JsonNode node = value(field);
        if (node == null) {
            absent(field);
            return null;
        }
        return values.text(node, at.at(field), longest);
    }

    /** Text of any characters and lines that must be given; null, and a fault, when it is longer or no text. */
    @Nullable
    String requiredLines(String field, int longest) {
        if (!has(field)) {
            absent(field);
        }
        return lines(field, longest);
    }

    /** Text of any characters and lines; null when it is not given, and, with a fault, when it is longer or no text. */
    @Nullable
    String lines(String field, int longest) {
        JsonNode node = value(field);
        if (node == null) {
            return null;
        }
        String text = values.anyText(node, at.at(field));
        if (text != null && text.length() > longest) {
            faults.tooLong(at.at(field), longest);
            return null;
        }
        return text;
    }

    /** Text that must be given and may be null, which is then what this gives, as it also does for a fault. */
    @Nullable
    String textOrNull(String field) {
        JsonNode node = object.get(field);
        if (node == null) {
            faults.missingField(at.at(field));
            return null;
        }
        return node.isNull() ? null : values.anyText(node, at.at(field));
    }

    /** The objects of a list that must be given, with one entry at least. */
    List<RequestSection> requiredSections(String field, FieldNames fields, int most) {
        JsonNode node = value(field);
        if (node == null) {
            absent(field);
        } else if (node.isArray() && node.isEmpty()) {
            faults.emptyList(at.at(field));
        }
        return sections(field, fields, most);
    }

    /** The objects of a list; empty when the field is absent. */
    List<RequestSection> sections(String field, FieldNames fields) {
        return sections(field, fields, FactList.MOST_ENTRIES);
    }

    /** The objects of a list of at most so many; empty when the field is absent. */
    List<RequestSection> sections(String field, FieldNames fields, int most) {
        JsonNode list = list(field, most);
        if (list == null) {
            return List.of();
        }
        var sections = new ArrayList<RequestSection>(list.size());
        JsonPointer place = at.at(field);
        for (int i = 0; i < list.size(); i++) {
            RequestSection section = open(list.get(i), place.at(i), fields, faults);
            if (section != null) {
                sections.add(section);
            }
        }
        return sections;
    }

    private @Nullable JsonNode list(String field, int most) {
        JsonNode node = value(field);
        if (node == null) {
            return null;
        }
        if (!node.isArray()) {
            values.noteType(node, at.at(field), "a list");
            return null;
        }
        if (node.size() > most) {
            faults.tooMany(at.at(field), most);
            return null;
        }
        return node;
    }
}
