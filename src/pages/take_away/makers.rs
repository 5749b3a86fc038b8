//! What makes the files: a part of the program that is loaded when the first file is asked for. Here is
//! what it can do; what it is made of only the split point knows.

use std::{future::Future, pin::Pin};

use leptos::prelude::expect_context;

use super::wanted::{Format, Text};
use crate::{
    components::later::{Load, NotArrived},
    downloads::{Decimals, Extract, File, HandoutPicture, SvgPicture},
    figures::{Exhibit, FigureId},
};

/// Something that is made in its time; or why it could not be made, in words.
pub type Made<T> = Pin<Box<dyn Future<Output = Result<T, String>>>>;

/// What makes the files.
#[derive(Clone, Copy)]
pub struct Makers {
    /// A file of text; of tables and numbers in this form.
    pub text: fn(&Extract<'static>, Text, Decimals) -> Result<File, String>,
    /// A figure as pictures in some formats.
    pub pictures: fn(Extract<'static>, Exhibit, Vec<Format>) -> Made<Vec<File>>,
    /// Everything in one archive, with these files of the figures.
    pub archive: fn(&Extract<'static>, Vec<File>) -> Result<File, String>,
    /// A chart of the hand-out.
    pub chart: fn(Extract<'static>, FigureId) -> Made<SvgPicture>,
    /// Puts the hand-out with these pictures into the page, ready to be printed.
    pub hand_out: fn(Extract<'static>, Vec<HandoutPicture>) -> Made<()>,
}

/// What loads them; the app gives it.
#[derive(Clone, Copy)]
pub struct LoadMakers(pub Load<Makers>);

impl LoadMakers {
    /// What is given in the context.
    pub fn given() -> Self {
        expect_context()
    }

    /// The makers, once they are here.
    ///
    /// # Errors
    /// When they did not arrive, in words.
    pub async fn arrived(self) -> Result<Makers, String> {
        let Self(load) = self;
        load().await.map_err(|NotArrived| {
            "what makes it did not arrive. Check the connection and try again.".to_owned()
        })
    }
}
