//! JSON whose objects keep the order of their keys, so that people can read it too.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Number;

/// A piece of JSON.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::downloads) enum Node {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// An object with these keys, in this order.
    pub(in crate::downloads) fn object<const N: usize>(parts: [(&str, Node); N]) -> Node {
        Node::Object(
            parts
                .map(|(key, node)| (key.to_owned(), node))
                .into_iter()
                .collect(),
        )
    }

    /// A list of texts.
    pub(in crate::downloads) fn texts<T: Into<Node>>(texts: impl IntoIterator<Item = T>) -> Node {
        Node::List(texts.into_iter().map(Into::into).collect())
    }

    /// What an object holds under a key.
    pub(in crate::downloads) fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Object(parts) => parts.iter().find(|(k, _)| k == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub(in crate::downloads) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        match self {
            Node::Object(parts) => parts
                .iter_mut()
                .find(|(k, _)| k == key)
                .map(|(_, node)| node),
            _ => None,
        }
    }

    /// Puts something under a key of an object, in the place of what stands there, or at the end.
    pub(in crate::downloads) fn set(&mut self, key: &str, value: impl Into<Node>) {
        let value = value.into();
        if let Some(old) = self.get_mut(key) {
            *old = value;
        } else if let Node::Object(parts) = self {
            parts.push((key.to_owned(), value));
        }
    }

    /// A text; empty where it is none.
    pub(in crate::downloads) fn text(&self) -> &str {
        match self {
            Node::Text(text) => text,
            _ => "",
        }
    }

    /// The text under a key of an object; empty where there is none.
    pub(in crate::downloads) fn text_at(&self, key: &str) -> &str {
        self.get(key).map(Node::text).unwrap_or_default()
    }

    /// The items of a list; none where it is no list.
    pub(in crate::downloads) fn items(&self) -> &[Node] {
        match self {
            Node::List(items) => items,
            _ => &[],
        }
    }

    /// The items of the list under a key of an object.
    pub(in crate::downloads) fn items_at(&self, key: &str) -> &[Node] {
        self.get(key).map(Node::items).unwrap_or_default()
    }

    /// The JSON, on lines of its own. Writing texts and finite numbers into memory cannot fail.
    pub(in crate::downloads) fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Node {
        Node::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Node {
        Node::Text(text)
    }
}

impl From<bool> for Node {
    fn from(yes: bool) -> Node {
        Node::Bool(yes)
    }
}

impl From<usize> for Node {
    fn from(number: usize) -> Node {
        Node::Number(Number::from(number))
    }
}

impl From<u16> for Node {
    fn from(number: u16) -> Node {
        Node::Number(Number::from(number))
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Null => serializer.serialize_unit(),
            Node::Bool(yes) => serializer.serialize_bool(*yes),
            Node::Number(number) => number.serialize(serializer),
            Node::Text(text) => serializer.serialize_str(text),
            Node::List(items) => serializer.collect_seq(items),
            Node::Object(parts) => {
                let mut map = serializer.serialize_map(Some(parts.len()))?;
                for (key, node) in parts {
                    map.serialize_entry(key, node)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Reads any JSON.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Node, E> {
        Ok(Node::Bool(yes))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Number::from_f64(number).map_or(Node::Null, Node::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = map.next_entry()? {
            parts.push(part);
        }
        Ok(Node::Object(parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_in_its_order() {
        let text = r#"{"b":1,"a":[null,true,-2,0.25,"x\"y"],"c":{"z":{},"y":[]}}"#;
        let node: Node = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&node).unwrap(), text);
    }

    #[test]
    fn a_key_is_replaced_where_it_stands_or_added_at_the_end() {
        let mut node = Node::object([("b", "1".into()), ("a", "2".into())]);
        node.set("b", "3");
        node.set("c", true);
        assert_eq!(
            serde_json::to_string(&node).unwrap(),
            r#"{"b":"3","a":"2","c":true}"#
        );
        assert_eq!(node.text_at("b"), "3");
        assert_eq!(node.text_at("none"), "");
    }
}
